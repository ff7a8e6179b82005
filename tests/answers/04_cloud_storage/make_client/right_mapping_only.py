"""Uses only the Mapping protocol, an error class of its own."""
class Missing(ValueError):
    pass
def make_client(env, region):
    found = {}
    for name in ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN"):
        if name in env and env[name] != "":
            found[name.lower()] = env[name]
    lacking = {"aws_access_key_id", "aws_secret_access_key"} - set(found)
    if lacking:
        raise Missing("set " + " and ".join(sorted(n.upper() for n in lacking)))
    return boto3.session.Session(region_name=region, **found).client(service_name="s3")
