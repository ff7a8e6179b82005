"""Streams the object to a temporary file and counts there."""
def count_rows(s3, bucket, key):
    with tempfile.TemporaryFile("w+b") as tmp:
        s3.download_fileobj(bucket, key, tmp)
        tmp.seek(0)
        lines = (line.decode("utf8") for line in tmp)
        records = [None for r in csv.reader(lines) if r]
    return len(records[1:])
