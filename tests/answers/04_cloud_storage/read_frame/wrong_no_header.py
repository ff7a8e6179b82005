"""Reads the header as a row."""
# fails: read_frame_visible, read_frame_hidden_1, read_frame_hidden_2
def read_frame(url, endpoint_url):
    return pd.read_csv(url, storage_options={"endpoint_url": endpoint_url}, header=None)
