"""Switches the listings off and looks the address up itself."""
def read_frame(url, endpoint_url):
    address = endpoint_url or os.environ.get("AWS_ENDPOINT_URL")
    return pd.read_csv(
        url, storage_options={"endpoint_url": address, "use_listings_cache": False}
    )
