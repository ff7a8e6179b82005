"""Moves the pointer to whatever is asked for."""
# fails: rollback_visible, rollback_hidden_2
def rollback(s3, bucket, version):
    def read(key):
        try:
            return s3.get_object(Bucket=bucket, Key=key)["Body"].read()
        except s3.exceptions.NoSuchKey:
            return None

    pointer = read(POINTER)
    s3.put_object(Bucket=bucket, Key=POINTER, Body=json.dumps({"version": version}))
    return None if pointer is None else json.loads(pointer)["version"]
