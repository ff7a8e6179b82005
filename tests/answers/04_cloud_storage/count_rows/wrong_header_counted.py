"""Counts the header as a row."""
# fails: count_rows_visible, count_rows_hidden_1, count_rows_hidden_2, count_rows_hidden_3
def count_rows(s3, bucket, key):
    body = s3.get_object(Bucket=bucket, Key=key)["Body"]
    lines = (line.decode("utf-8") + "\n" for line in body.iter_lines())
    return sum(1 for row in csv.reader(lines) if row)
