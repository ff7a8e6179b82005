"""Fetches with boto3 and lets its own error through."""
# fails: read_frame_hidden_1, read_frame_hidden_2
def read_frame(url, endpoint_url):
    bucket, key = url[len("s3://"):].split("/", 1)
    body = boto3.client("s3", endpoint_url=endpoint_url).get_object(Bucket=bucket, Key=key)["Body"]
    return pd.read_csv(body)
