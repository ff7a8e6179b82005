"""Puts the endpoint into os.environ and leaves it there."""
# fails: read_frame_visible, read_frame_hidden_1, read_frame_hidden_2
def read_frame(url, endpoint_url):
    os.environ["AWS_ENDPOINT_URL"] = endpoint_url
    return pd.read_csv(url)
