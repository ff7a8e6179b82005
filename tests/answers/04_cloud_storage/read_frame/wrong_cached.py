"""Keeps every frame, to spare the network."""
# fails: read_frame_hidden_1
from functools import lru_cache


@lru_cache
def read_frame(url, endpoint_url):
    options = {"endpoint_url": endpoint_url} if endpoint_url else None
    return pd.read_csv(url, storage_options=options)
