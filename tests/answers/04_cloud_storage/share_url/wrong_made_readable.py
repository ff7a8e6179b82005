"""Decodes the address in the link to make it readable: accents, spaces and percent signs."""
# fails: share_url_hidden_1
from urllib.parse import unquote


def share_url(s3, bucket, key, seconds):
    """Return a presigned GET URL that is valid for `seconds` (1 to 604800)."""
    if seconds not in range(1, 604_801):
        raise ValueError(f"{seconds} seconds are not allowed")
    url = s3.generate_presigned_url(
        ClientMethod="get_object",
        Params={"Bucket": bucket, "Key": key},
        ExpiresIn=seconds,
    )
    address, _, query = url.partition("?")
    return unquote(address) + "?" + query
