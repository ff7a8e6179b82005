"""Decodes the key as if it stood in a web address: %25 becomes a percent sign."""
# fails: read_frame_hidden_1
from urllib.parse import unquote, urlsplit


def read_frame(url, endpoint_url):
    """Return the CSV object at `url` (s3://bucket/key) as a DataFrame."""
    address = urlsplit(url)
    bucket, key = address.netloc, unquote(address.path.removeprefix("/"))
    s3 = boto3.Session().client("s3", endpoint_url=endpoint_url)
    try:
        answer = s3.get_object(Bucket=bucket, Key=key)
    except ClientError as error:
        if error.response["Error"]["Code"] in ("NoSuchKey", "NoSuchBucket"):
            raise FileNotFoundError(url) from error
        raise
    return pd.read_csv(io.BytesIO(answer["Body"].read()))
