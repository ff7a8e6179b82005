"""Stops at a page with nothing left after dropping markers."""
# fails: list_keys_hidden_1
def list_keys(s3, bucket, prefix=""):
    folder = prefix.rstrip("/") + "/" if prefix else ""
    keys, token = [], {}
    while True:
        page = s3.list_objects_v2(Bucket=bucket, Prefix=folder, **token)
        found = [o["Key"] for o in page.get("Contents", []) if not o["Key"].endswith("/")]
        if not found:
            return keys
        keys += found
        if not page["IsTruncated"]:
            return keys
        token = {"ContinuationToken": page["NextContinuationToken"]}
