"""csv.DictReader over a TextIOWrapper."""
import io


def count_rows(s3, bucket, key):
    response = s3.get_object(Bucket=bucket, Key=key)
    text = io.TextIOWrapper(response["Body"], encoding="utf-8", newline="")
    return sum(1 for _ in csv.DictReader(text))
