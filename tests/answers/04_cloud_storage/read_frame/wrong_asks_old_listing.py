"""Looks the key up in s3fs's listing, which may be old."""
# fails: read_frame_visible, read_frame_hidden_1, read_frame_hidden_2
def read_frame(url, endpoint_url):
    import s3fs

    fs = s3fs.S3FileSystem(endpoint_url=endpoint_url)
    path = url.removeprefix("s3://")
    if path not in fs.ls(path.rsplit("/", 1)[0]):
        raise FileNotFoundError(url)
    with fs.open(path) as f:
        return pd.read_csv(f)
