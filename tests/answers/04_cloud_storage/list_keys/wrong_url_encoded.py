"""Asks for URL encoding and keeps it."""
# fails: list_keys_hidden_3
def list_keys(s3, bucket, prefix=""):
    folder = prefix.rstrip("/") + "/" if prefix else ""
    keys, token = [], {}
    while True:
        page = s3.list_objects_v2(Bucket=bucket, Prefix=folder, EncodingType="url", **token)
        keys += [o["Key"] for o in page.get("Contents", []) if not o["Key"].endswith("/")]
        if not page["IsTruncated"]:
            return keys
        token = {"ContinuationToken": page["NextContinuationToken"]}
