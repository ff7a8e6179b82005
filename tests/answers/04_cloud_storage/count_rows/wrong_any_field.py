"""A row of empty fields does not count."""
# fails: count_rows_hidden_2, count_rows_hidden_3
def count_rows(s3, bucket, key):
    body = s3.get_object(Bucket=bucket, Key=key)["Body"]
    rows = csv.reader(io.TextIOWrapper(body, encoding="utf-8", newline=""))
    next(rows, None)
    return sum(1 for row in rows if any(field.strip() for field in row))
