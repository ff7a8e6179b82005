"""Fetches with boto3 and translates the missing key."""
from io import BytesIO
from urllib.parse import urlparse


def read_frame(url, endpoint_url):
    parts = urlparse(url)
    client = boto3.client("s3", endpoint_url=endpoint_url)
    try:
        obj = client.get_object(Bucket=parts.netloc, Key=parts.path.lstrip("/"))
    except client.exceptions.NoSuchKey:
        raise FileNotFoundError(url) from None
    return pd.read_csv(BytesIO(obj["Body"].read()))
