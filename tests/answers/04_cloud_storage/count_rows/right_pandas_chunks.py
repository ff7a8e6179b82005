"""pandas reads the stream in chunks of rows."""
def count_rows(s3, bucket, key):
    body = s3.get_object(Bucket=bucket, Key=key)["Body"]
    try:
        chunks = pd.read_csv(body, chunksize=500, dtype=str, index_col=False)
        return sum(len(chunk) for chunk in chunks)
    except pd.errors.EmptyDataError:
        return 0
