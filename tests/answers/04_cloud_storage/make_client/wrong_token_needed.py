"""Thinks the token is needed as well."""
# fails: make_client_hidden_1
def make_client(env, region):
    names = ["AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"]
    if "AWS_SESSION_TOKEN" in env:
        names.append("AWS_SESSION_TOKEN")
    missing = [k for k in names if not env.get(k)]
    if missing:
        raise ValueError(", ".join(missing) + " missing")
    return boto3.client("s3", region_name=region, aws_access_key_id=env["AWS_ACCESS_KEY_ID"],
        aws_secret_access_key=env["AWS_SECRET_ACCESS_KEY"], aws_session_token=env.get("AWS_SESSION_TOKEN"))
