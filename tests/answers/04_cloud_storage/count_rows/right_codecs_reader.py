"""csv.reader over a codecs reader."""
import codecs


def count_rows(s3, bucket, key):
    body = s3.get_object(Bucket=bucket, Key=key)["Body"]
    reader = csv.reader(codecs.getreader("utf-8")(body))
    n = -1
    for row in reader:
        if row:
            n += 1
    return max(n, 0)
