"""A variable that was not there before stays behind as an empty text."""
# fails: read_frame_hidden_2
def read_frame(url, endpoint_url):
    """Return the CSV object at `url` (s3://bucket/key) as a DataFrame."""
    before = os.environ.get("AWS_ENDPOINT_URL", "")
    if endpoint_url is not None:
        os.environ["AWS_ENDPOINT_URL"] = endpoint_url
    try:
        return pd.read_csv(url, storage_options={"skip_instance_cache": True})
    finally:
        if endpoint_url is not None:
            os.environ["AWS_ENDPOINT_URL"] = before
