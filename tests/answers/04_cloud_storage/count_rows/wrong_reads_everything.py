"""Reads the whole object into memory."""
# fails: count_rows_hidden_1
def count_rows(s3, bucket, key):
    text = s3.get_object(Bucket=bucket, Key=key)["Body"].read().decode("utf-8")
    rows = [row for row in csv.reader(text.splitlines(keepends=True)) if row]
    return max(len(rows) - 1, 0)
