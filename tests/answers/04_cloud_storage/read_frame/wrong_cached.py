"""Keeps every frame, to spare the network."""
# fails: read_frame_hidden_1, read_frame_hidden_2
from functools import lru_cache


@lru_cache
def read_frame(url, endpoint_url):
    options = {"endpoint_url": endpoint_url, "skip_instance_cache": True}
    return pd.read_csv(url, storage_options=options)
