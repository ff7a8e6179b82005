"""One client per region, whoever asks."""
# fails: make_client_hidden_1
_clients = {}
def make_client(env, region):
    missing = [k for k in ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY") if not env.get(k)]
    if missing:
        raise ValueError(", ".join(missing) + " missing")
    if region not in _clients:
        _clients[region] = boto3.client("s3", region_name=region, aws_access_key_id=env["AWS_ACCESS_KEY_ID"],
            aws_secret_access_key=env["AWS_SECRET_ACCESS_KEY"], aws_session_token=env.get("AWS_SESSION_TOKEN") or None)
    return _clients[region]
