"""Takes every error of the file system for a missing object."""
# fails: read_frame_hidden_2
def read_frame(url, endpoint_url):
    """Return the CSV object at `url` (s3://bucket/key) as a DataFrame."""
    # s3fs keeps one connection per set of options; the address is one of them here.
    address = endpoint_url or os.environ.get("AWS_ENDPOINT_URL")
    options = {"endpoint_url": address, "use_listings_cache": False}
    try:
        return pd.read_csv(url, storage_options=options)
    except OSError as error:
        raise FileNotFoundError(url) from error
