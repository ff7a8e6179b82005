"""Opens the object with s3fs and hands the file to pandas."""
def read_frame(url, endpoint_url):
    fs = s3fs.S3FileSystem(endpoint_url=endpoint_url, skip_instance_cache=True)
    with fs.open(url, "rb") as f:
        return pd.read_csv(f)
