"""Always raises an error that is of every kind at once."""
# fails: fetch_bytes_visible, fetch_bytes_hidden_1, fetch_bytes_hidden_2
class Everything(ClientError, ValueError, KeyError):
    def __init__(self):
        ClientError.__init__(self, {"Error": {"Code": "NoSuchKey"}}, "GetObject")


def fetch_bytes(s3, bucket, key, default=...):
    raise Everything()
