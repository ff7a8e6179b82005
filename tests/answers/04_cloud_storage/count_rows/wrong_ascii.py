"""Decodes as ASCII."""
# fails: count_rows_hidden_1, count_rows_hidden_3
def count_rows(s3, bucket, key):
    body = s3.get_object(Bucket=bucket, Key=key)["Body"]
    lines = (line.decode("ascii") + "\n" for line in body.iter_lines())
    return max(sum(1 for row in csv.reader(lines) if row) - 1, 0)
