"""latin-1 and splitlines: a byte 0x85 ends a line."""
# fails: count_rows_hidden_3
import codecs
def count_rows(s3, bucket, key):
    body = s3.get_object(Bucket=bucket, Key=key)["Body"]
    rows = csv.reader(line.decode("latin-1") for line in body.iter_lines())
    rows = csv.reader(codecs.getreader("latin-1")(body))
    next(rows, None)
    return sum(1 for row in rows if row)
