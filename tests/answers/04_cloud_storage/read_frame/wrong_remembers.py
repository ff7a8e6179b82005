"""Names the endpoint and leaves s3fs its memory."""
# fails: read_frame_visible, read_frame_hidden_1, read_frame_hidden_2
def read_frame(url, endpoint_url):
    options = {"endpoint_url": endpoint_url} if endpoint_url else None
    return pd.read_csv(url, storage_options=options)
