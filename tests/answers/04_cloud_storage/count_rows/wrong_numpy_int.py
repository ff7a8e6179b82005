"""A NumPy number."""
# fails: count_rows_hidden_3
def count_rows(s3, bucket, key):
    body = s3.get_object(Bucket=bucket, Key=key)["Body"]
    rows = csv.reader(io.TextIOWrapper(body, encoding="utf-8", newline=""))
    next(rows, None)
    return np.sum([bool(row) for row in rows])
