"""Takes the pieces of the stream for lines."""
# fails: count_rows_visible, count_rows_hidden_1, count_rows_hidden_2, count_rows_hidden_3
def count_rows(s3, bucket, key):
    body = s3.get_object(Bucket=bucket, Key=key)["Body"]
    return sum(1 for row in csv.reader(piece.decode("utf-8") for piece in body) if row) - 1
