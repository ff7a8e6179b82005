"""Counts the newline bytes in each piece of the stream."""
# fails: count_rows_visible, count_rows_hidden_2, count_rows_hidden_3
def count_rows(s3, bucket, key):
    body = s3.get_object(Bucket=bucket, Key=key)["Body"]
    return max(sum(piece.count(b"\n") for piece in body.iter_chunks()) - 1, 0)
