"""A missing object has no rows."""
# fails: count_rows_hidden_3
def count_rows(s3, bucket, key):
    try:
        body = s3.get_object(Bucket=bucket, Key=key)["Body"]
    except ClientError:
        return 0
    rows = csv.reader(io.TextIOWrapper(body, encoding="utf-8", newline=""))
    next(rows, None)
    return sum(1 for row in rows if row)
