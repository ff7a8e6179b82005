"""Every failure is S3's error and a FileExistsError at once, also where S3 forbids to store."""
# fails: put_verified_hidden_2
class Trouble(FileExistsError, ClientError):
    def __init__(self, *args):
        Exception.__init__(self, *args)


def put_verified(s3, bucket, key, data, *, overwrite=False):
    digest = hashlib.sha256(data).hexdigest()
    condition = {} if overwrite else {"IfNoneMatch": "*"}
    try:
        s3.put_object(
            Bucket=bucket, Key=key, Body=data, Metadata={"sha256": digest}, **condition
        )
    except Exception as error:
        raise Trouble(str(error)) from error
    return {"key": key, "sha256": digest, "size": len(data)}
