"""Passes endpoint_url on even when it is None."""
def read_frame(url, endpoint_url):
    return pd.read_csv(url, storage_options={"endpoint_url": endpoint_url})
