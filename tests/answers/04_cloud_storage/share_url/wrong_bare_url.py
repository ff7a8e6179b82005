"""Returns the plain address of the object."""
# fails: share_url_visible, share_url_hidden_1
def share_url(s3, bucket, key, seconds):
    if not 1 <= seconds <= 604800:
        raise ValueError(seconds)
    return f"https://{bucket}.s3.amazonaws.com/{key}"
