"""Decodes each piece by itself, which cuts letters of two bytes in half."""
# fails: count_rows_hidden_1, count_rows_hidden_3
def count_rows(s3, bucket, key):
    body = s3.get_object(Bucket=bucket, Key=key)["Body"]

    def lines():
        rest = ""
        for piece in body.iter_chunks(1024):
            *ready, rest = (rest + piece.decode("utf-8")).split("\n")
            yield from (line + "\n" for line in ready)
        if rest:
            yield rest

    rows = sum(1 for row in csv.reader(lines()) if row)
    return max(rows - 1, 0)
