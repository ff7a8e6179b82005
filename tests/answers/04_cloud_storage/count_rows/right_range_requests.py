"""Fetches ranges of 64 KiB and feeds an incremental decoder."""
import codecs


def count_rows(s3, bucket, key):
    size = s3.head_object(Bucket=bucket, Key=key)["ContentLength"]
    step = 65536

    def lines():
        decoder = codecs.getincrementaldecoder("utf-8")()
        rest = ""
        for start in range(0, size, step):
            part = s3.get_object(Bucket=bucket, Key=key, Range=f"bytes={start}-{start + step - 1}")
            rest += decoder.decode(part["Body"].read())
            *ready, rest = rest.split("\n")
            for line in ready:
                yield line + "\n"
        if rest:
            yield rest

    count = sum(bool(row) for row in csv.reader(lines()))
    return count - 1 if count else 0
