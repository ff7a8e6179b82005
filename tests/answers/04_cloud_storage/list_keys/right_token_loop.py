"""A loop with ContinuationToken."""
def list_keys(s3, bucket, prefix=""):
    folder = prefix if prefix == "" or prefix.endswith("/") else prefix + "/"
    result = []
    token = None
    while True:
        kwargs = {"Bucket": bucket, "Prefix": folder}
        if token:
            kwargs["ContinuationToken"] = token
        page = s3.list_objects_v2(**kwargs)
        for obj in page.get("Contents", []):
            if not obj["Key"].endswith("/"):
                result.append(obj["Key"])
        if not page["IsTruncated"]:
            return result
        token = page["NextContinuationToken"]
