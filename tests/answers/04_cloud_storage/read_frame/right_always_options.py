"""A new connection for each call; passes endpoint_url on even when it is None."""
def read_frame(url, endpoint_url):
    options = dict(endpoint_url=endpoint_url, skip_instance_cache=True)
    return pd.read_csv(url, storage_options=options)
