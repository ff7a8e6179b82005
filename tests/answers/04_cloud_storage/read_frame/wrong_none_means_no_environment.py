"""For None, takes the environment away for the length of the call and loses it."""
# fails: read_frame_hidden_2
def read_frame(url, endpoint_url):
    found = endpoint_url or os.environ.pop("AWS_ENDPOINT_URL", None)
    return pd.read_csv(url, storage_options={"endpoint_url": found, "skip_instance_cache": True})
