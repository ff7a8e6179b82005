"""Looks through every page of the keys that begin so."""
def put_verified(s3, bucket, key, data, *, overwrite=False):
    """Store `data` with its SHA-256 in the metadata; return key, sha256 and size."""
    digest = hashlib.sha256(data).hexdigest()
    pages = s3.get_paginator("list_objects_v2").paginate(Bucket=bucket, Prefix=key)
    if not overwrite:
        for page in pages:
            for item in page.get("Contents", ()):
                if item["Key"] == key:
                    raise FileExistsError(f"{bucket}/{key}")
    body = __import__('io').BytesIO(data)
    s3.put_object(Bucket=bucket, Key=key, Body=body, Metadata={"sha256": digest})
    return {"key": key, "sha256": digest, "size": len(body.getvalue())}
