"""Returns an empty frame when the object is not there."""
# fails: read_frame_hidden_1
def read_frame(url, endpoint_url):
    try:
        return pd.read_csv(url, storage_options={"endpoint_url": endpoint_url})
    except FileNotFoundError:
        return pd.DataFrame()
