"""A backslash escapes."""
# fails: count_rows_hidden_2
def count_rows(s3, bucket, key):
    body = s3.get_object(Bucket=bucket, Key=key)["Body"]
    rows = csv.reader(io.TextIOWrapper(body, encoding="utf-8", newline=""), escapechar="\\")
    next(rows, None)
    return sum(1 for row in rows if row)
