"""Forgets the endpoint: asks whatever the environment names."""
# fails: read_frame_visible, read_frame_hidden_2
def read_frame(url, endpoint_url):
    return pd.read_csv(url, storage_options={"skip_instance_cache": True})
