"""Tidies the endpoint as a text, which None is not."""
# fails: read_frame_hidden_2
def read_frame(url, endpoint_url):
    options = {"endpoint_url": endpoint_url.rstrip("/"), "skip_instance_cache": True}
    return pd.read_csv(url, storage_options=options)
