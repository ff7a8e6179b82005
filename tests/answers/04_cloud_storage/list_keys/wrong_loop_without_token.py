"""Loops while the answer is truncated, but asks the same thing each time."""
# fails: list_keys_hidden_1
def list_keys(s3, bucket, prefix=""):
    if prefix and not prefix.endswith("/"):
        prefix += "/"
    keys = []
    while True:
        answer = s3.list_objects_v2(Bucket=bucket, Prefix=prefix)
        keys += [o["Key"] for o in answer.get("Contents", []) if not o["Key"].endswith("/")]
        if not answer["IsTruncated"]:
            break
    return keys
