"""Fetches a second page, but not a third."""
# fails: list_keys_hidden_1
def list_keys(s3, bucket, prefix=""):
    if prefix and not prefix.endswith("/"):
        prefix += "/"
    answer = s3.list_objects_v2(Bucket=bucket, Prefix=prefix)
    items = answer.get("Contents", [])
    if answer["IsTruncated"]:
        answer = s3.list_objects_v2(
            Bucket=bucket, Prefix=prefix, ContinuationToken=answer["NextContinuationToken"]
        )
        items = items + answer["Contents"]
    return [o["Key"] for o in items if not o["Key"].endswith("/")]
