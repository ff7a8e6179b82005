"""Lets the dict raise KeyError and takes an empty key for a key."""
# fails: make_client_hidden_2
def make_client(env, region):
    return boto3.client(
        "s3",
        region_name=region,
        aws_access_key_id=env["AWS_ACCESS_KEY_ID"],
        aws_secret_access_key=env["AWS_SECRET_ACCESS_KEY"],
        aws_session_token=env.get("AWS_SESSION_TOKEN"),
    )
