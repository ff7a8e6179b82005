"""Decodes each piece by itself; the pieces are so large that a cut letter is rare."""
# fails: count_rows_hidden_3
def count_rows(s3, bucket, key):
    """Return the number of data rows of a CSV object, read as a stream."""
    body = s3.get_object(Bucket=bucket, Key=key)["Body"]

    def lines():
        rest = ""
        for piece in body.iter_chunks(64 * 1024):
            *whole, rest = (rest + piece.decode("utf-8")).split("\n")
            yield from (line + "\n" for line in whole)
        if rest:
            yield rest

    rows = csv.reader(lines())
    next(rows, None)
    return sum(1 for row in rows if row)
