"""csv.reader over decoded lines of bytes."""
def count_rows(s3, bucket, key):
    body = s3.get_object(Bucket=bucket, Key=key)["Body"]
    lines = (line.decode("utf-8") + "\n" for line in body.iter_lines())
    rows = sum(1 for row in csv.reader(lines) if row)
    return max(rows - 1, 0)
