"""The older spelling with client_kwargs."""
def read_frame(url, endpoint_url):
    opts = {"skip_instance_cache": True}
    if endpoint_url is not None:
        opts["client_kwargs"] = {"endpoint_url": endpoint_url}
    return pd.read_csv(url, storage_options=opts)
