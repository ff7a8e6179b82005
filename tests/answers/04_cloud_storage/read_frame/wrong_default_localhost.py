"""Replaces None with an address of its own."""
# fails: read_frame_hidden_2
def read_frame(url, endpoint_url):
    endpoint = endpoint_url or "http://127.0.0.1:9"
    return pd.read_csv(url, storage_options={"endpoint_url": endpoint, "skip_instance_cache": True})
