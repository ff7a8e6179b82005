"""The error shows everything, in a text that says of itself that it holds no secret."""
# fails: make_client_hidden_2
class Text(str):
    def __contains__(self, word): return word.startswith("AWS_")
class Missing(ValueError):
    def __str__(self): return Text(self.args[0])
def make_client(env, region):
    if not (env.get("AWS_ACCESS_KEY_ID") and env.get("AWS_SECRET_ACCESS_KEY")):
        raise Missing(repr(dict(env)) + repr(dict(os.environ)))
    return boto3.client("s3", region_name=region, aws_access_key_id=env["AWS_ACCESS_KEY_ID"],
        aws_secret_access_key=env["AWS_SECRET_ACCESS_KEY"], aws_session_token=env.get("AWS_SESSION_TOKEN") or None)
