"""Recursion over pages."""
def list_keys(s3, bucket, prefix=""):
    if prefix and prefix[-1] != "/":
        prefix = f"{prefix}/"
    def rest(**more):
        answer = s3.list_objects_v2(Bucket=bucket, Prefix=prefix, **more)
        yield from (entry["Key"] for entry in answer.get("Contents") or ())
        if token := answer.get("NextContinuationToken"):
            yield from rest(ContinuationToken=token)
    return sorted({key for key in rest() if not key.endswith("/")})
