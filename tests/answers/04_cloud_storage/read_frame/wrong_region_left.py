"""Sets a region for boto3 and leaves it in the environment."""
# fails: read_frame_visible, read_frame_hidden_2
def read_frame(url, endpoint_url):
    os.environ["AWS_DEFAULT_REGION"] = "us-east-1"
    bucket, _, key = url.removeprefix("s3://").partition("/")
    s3 = boto3.Session().client("s3", endpoint_url=endpoint_url)
    try:
        body = s3.get_object(Bucket=bucket, Key=key)["Body"]
    except s3.exceptions.NoSuchKey as error:
        raise FileNotFoundError(url) from error
    return pd.read_csv(body)
