"""Empties s3fs's memory before each call."""
from s3fs import S3FileSystem


def read_frame(url, endpoint_url):
    S3FileSystem.clear_instance_cache()
    options = {}
    if endpoint_url:
        options["endpoint_url"] = endpoint_url
    return pd.read_csv(url, storage_options=options)
