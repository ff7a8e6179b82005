"""A table of argument names, a comprehension, a Session."""
def make_client(env, region):
    """Return an S3 client with the credentials in the mapping `env`."""
    wanted = {
        "AWS_ACCESS_KEY_ID": "aws_access_key_id",
        "AWS_SECRET_ACCESS_KEY": "aws_secret_access_key",
        "AWS_SESSION_TOKEN": "aws_session_token",
    }
    given = {
        argument: env[name] for name, argument in wanted.items() if env.get(name)
    }
    lacking = [
        name
        for name, argument in wanted.items()
        if argument not in given and name != "AWS_SESSION_TOKEN"
    ]
    if lacking:
        raise ValueError("not set or empty: " + ", ".join(lacking))
    return boto3.Session(region_name=region, **given).client("s3")
