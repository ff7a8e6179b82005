"""Takes every error for a missing object."""
# fails: read_frame_hidden_1, read_frame_hidden_2
def read_frame(url, endpoint_url):
    options = {"skip_instance_cache": True, "use_listings_cache": False}
    if endpoint_url:
        options["endpoint_url"] = endpoint_url
    try:
        return pd.read_csv(url, storage_options=options)
    except Exception as error:
        raise FileNotFoundError(url) from error
