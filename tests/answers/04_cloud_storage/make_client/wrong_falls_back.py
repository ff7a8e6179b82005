"""Uses env.get and passes None on, so boto3 goes looking by itself."""
# fails: make_client_hidden_2
def make_client(env, region):
    return boto3.client(
        "s3",
        region_name=region,
        aws_access_key_id=env.get("AWS_ACCESS_KEY_ID"),
        aws_secret_access_key=env.get("AWS_SECRET_ACCESS_KEY"),
        aws_session_token=env.get("AWS_SESSION_TOKEN"),
    )
