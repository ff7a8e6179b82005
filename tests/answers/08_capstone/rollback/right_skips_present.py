"""Writes nothing if the version is live already; KeyError for what is missing; a pointer with more entries."""
def rollback(s3, bucket, version):
    def fetch(key, default=KeyError):
        try:
            obj = s3.get_object(Bucket=bucket, Key=key)
        except ClientError as e:
            if e.response["Error"]["Code"] != "NoSuchKey":
                raise
            if default is KeyError:
                raise KeyError(f"{key} missing") from e
            return default
        return obj["Body"].read()

    expected = json.loads(fetch(manifest_key(version)))["sha256"]
    actual = hashlib.sha256(fetch(model_key(version))).hexdigest()
    if actual != expected:
        raise ValueError(f"expected {expected}, found {actual}")
    before = json.loads(fetch(POINTER, b"{}")).get("version")
    if before != version:
        body = json.dumps({"version": version, "rolled_back_from": before}).encode()
        s3.put_object(Bucket=bucket, Key=POINTER, Body=body, ContentType="application/json")
    return before
