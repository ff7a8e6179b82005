"""Whole minutes at least."""
# fails: share_url_hidden_1
def share_url(s3, bucket, key, seconds):
    """Return a presigned GET URL that is valid for `seconds` (1 to 604800)."""
    ### BEGIN SOLUTION
    if not 1 <= seconds <= 604_800:
        raise ValueError(f"seconds must be from 1 to 604800, not {seconds}")
    return s3.generate_presigned_url(
        "get_object", Params={"Bucket": bucket, "Key": key}, ExpiresIn=max(seconds, 60)
    )
    ### END SOLUTION
