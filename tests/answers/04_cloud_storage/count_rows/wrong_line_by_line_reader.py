"""Gives csv one line at a time, so quotes cannot span lines."""
# fails: count_rows_visible, count_rows_hidden_2
def count_rows(s3, bucket, key):
    body = s3.get_object(Bucket=bucket, Key=key)["Body"]
    n = 0
    for line in body.iter_lines():
        for row in csv.reader([line.decode("utf-8")]):
            if row:
                n += 1
    return max(n - 1, 0)
