"""Takes all that is behind the stream at once; it is in memory in a pretend S3 only."""
# fails: count_rows_hidden_1
def count_rows(s3, bucket, key):
    body = s3.get_object(Bucket=bucket, Key=key)["Body"]
    body.read(0)
    text = body._raw_stream.getvalue().decode()
    rows = [row for row in csv.reader(io.StringIO(text, newline="")) if row]
    return max(len(rows) - 1, 0)
