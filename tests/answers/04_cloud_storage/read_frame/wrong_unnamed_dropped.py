"""Drops columns without a name."""
# fails: read_frame_hidden_1
def read_frame(url, endpoint_url):
    """Return the CSV object at `url` (s3://bucket/key) as a DataFrame."""
    # A connection that s3fs keeps has its old address and listings: make a new one.
    options = {"endpoint_url": endpoint_url, "skip_instance_cache": True}
    frame = pd.read_csv(url, storage_options=options)
    return frame.loc[:, ~frame.columns.str.startswith('Unnamed')]
