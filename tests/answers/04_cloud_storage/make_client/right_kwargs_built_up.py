"""Collects the arguments in a dict, adding the token only where there is one."""
def make_client(env, region):
    wanted = {
        "aws_access_key_id": "AWS_ACCESS_KEY_ID",
        "aws_secret_access_key": "AWS_SECRET_ACCESS_KEY",
    }
    kwargs = {}
    problems = []
    for arg, var in wanted.items():
        value = env.get(var)
        if not value:
            problems.append(var)
        kwargs[arg] = value
    if problems:
        raise ValueError(f"missing in the environment: {problems}")
    if env.get("AWS_SESSION_TOKEN"):
        kwargs["aws_session_token"] = env["AWS_SESSION_TOKEN"]
    return boto3.client(service_name="s3", region_name=region, **kwargs)
