"""Counts lines outside quotes, by the parity of the quotes seen."""
def count_rows(s3, bucket, key):
    body = s3.get_object(Bucket=bucket, Key=key)["Body"]
    quotes = rows = 0
    for line in body.iter_lines():
        inside = quotes % 2
        quotes += line.count(b'"')
        if quotes % 2 == 0 and (line or inside):
            rows += 1
    return max(0, rows - 1)
