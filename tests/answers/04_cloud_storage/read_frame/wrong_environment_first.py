"""The environment beats the argument."""
# fails: read_frame_hidden_1
def read_frame(url, endpoint_url):
    endpoint = endpoint_url or os.environ["AWS_ENDPOINT_URL"]
    s3fs.S3FileSystem.clear_instance_cache()
    fs = s3fs.S3FileSystem(endpoint_url=endpoint, use_listings_cache=False)
    with fs.open(url) as file:
        return pd.read_csv(file).rename(columns=str.strip)
