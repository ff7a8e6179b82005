"""Keeps its clients by access key and region, though the secret may be renewed."""
# fails: make_client_hidden_1
_clients = {}

def make_client(env, region):
    missing = [n for n in ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY") if not env.get(n)]
    if missing:
        raise ValueError(f"{', '.join(missing)} not set")
    at = (env["AWS_ACCESS_KEY_ID"], region)
    if at not in _clients:
        _clients[at] = boto3.client(
            "s3",
            region_name=region,
            aws_access_key_id=env["AWS_ACCESS_KEY_ID"],
            aws_secret_access_key=env["AWS_SECRET_ACCESS_KEY"],
            aws_session_token=env.get("AWS_SESSION_TOKEN") or None,
        )
    return _clients[at]
