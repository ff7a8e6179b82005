"""Credentials in the code."""
# fails: read_frame_hidden_2
def read_frame(url, endpoint_url):
    return pd.read_csv(url, storage_options={"key": "practice", "secret": "practice",
        "endpoint_url": endpoint_url, "use_listings_cache": False, "skip_instance_cache": True})
