"""Counts blank lines as rows."""
# fails: count_rows_hidden_3
def count_rows(s3, bucket, key):
    body = s3.get_object(Bucket=bucket, Key=key)["Body"]
    lines = (line.decode("utf-8") + "\n" for line in body.iter_lines())
    return max(sum(1 for _ in csv.reader(lines)) - 1, 0)
