"""The lines of the body, decoded one by one."""
def count_rows(s3, bucket, key):
    body = s3.get_object(Bucket=bucket, Key=key)["Body"]
    table = csv.reader(line.decode("utf-8") for line in body.iter_lines(65_536, keepends=True))
    return max(0, sum(map(bool, table)) - 1)
