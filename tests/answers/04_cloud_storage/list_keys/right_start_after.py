"""Goes on after the last key seen, until an answer is empty."""
def list_keys(s3, bucket, prefix=""):
    if prefix != "" and prefix[-1] != "/":
        prefix = prefix + "/"
    keys, last = [], ""
    while True:
        found = s3.list_objects_v2(Bucket=bucket, Prefix=prefix, StartAfter=last)
        if found.get("KeyCount", 0) == 0:
            break
        keys.extend(c["Key"] for c in found["Contents"])
        last = keys[-1]
    return sorted(k for k in keys if not k.endswith("/"))
