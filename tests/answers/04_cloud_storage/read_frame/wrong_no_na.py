"""Empty fields stay text."""
# fails: read_frame_hidden_1
def read_frame(url, endpoint_url):
    return pd.read_csv(url, keep_default_na=False, storage_options={
        "endpoint_url": endpoint_url, "use_listings_cache": False, "skip_instance_cache": True})
