"""Returns an empty frame when the object is not there."""
# fails: read_frame_hidden_1, read_frame_hidden_2
def read_frame(url, endpoint_url):
    options = {"endpoint_url": endpoint_url, "skip_instance_cache": True}
    try:
        return pd.read_csv(url, storage_options=options)
    except FileNotFoundError:
        return pd.DataFrame()
