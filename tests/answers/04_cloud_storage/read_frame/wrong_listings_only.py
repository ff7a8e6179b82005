"""Switches the listings off; the connection keeps the address that it had first."""
# fails: read_frame_hidden_2
def read_frame(url, endpoint_url):
    options = {"endpoint_url": endpoint_url, "use_listings_cache": False}
    return pd.read_csv(url, storage_options=options)
