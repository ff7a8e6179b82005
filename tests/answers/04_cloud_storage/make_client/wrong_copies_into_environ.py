"""Copies the mapping into os.environ so that boto3 finds it."""
# fails: make_client_hidden_1
def make_client(env, region):
    missing = [k for k in ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY") if not env.get(k)]
    if missing:
        raise ValueError(f"missing: {missing}")
    os.environ.update(env)
    return boto3.session.Session().client("s3", region_name=region)
