"""Skips the header with next(), which fails on an empty object."""
# fails: count_rows_hidden_3
def count_rows(s3, bucket, key):
    body = s3.get_object(Bucket=bucket, Key=key)["Body"]
    reader = csv.reader(line.decode("utf-8") + "\n" for line in body.iter_lines())
    next(reader)
    return sum(1 for row in reader if row)
