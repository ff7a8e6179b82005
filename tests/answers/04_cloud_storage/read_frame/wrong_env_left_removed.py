"""Sets AWS_ENDPOINT_URL for the call, and does not put it back when that fails."""
# fails: read_frame_hidden_2
def read_frame(url, endpoint_url):
    """Return the CSV object at `url` (s3://bucket/key) as a DataFrame."""
    options = {"use_listings_cache": False, "skip_instance_cache": True}
    before = os.environ.get("AWS_ENDPOINT_URL")
    if endpoint_url is not None:
        os.environ["AWS_ENDPOINT_URL"] = endpoint_url
    frame = pd.read_csv(url, storage_options=options)
    if before is None:
        os.environ.pop("AWS_ENDPOINT_URL", None)
    else:
        os.environ["AWS_ENDPOINT_URL"] = before
    return frame
