"""Adds --recursive to sync, which does not know it."""
# fails: aws_cli_hidden_2
def aws_cli(task):
    extra = ["--recursive"] if task["folder"] else []
    verb = "sync" if task["folder"] else "cp"
    if task["do"] == "upload":
        return ["aws", "s3", verb, task["local"], task["remote"], *extra]
    if task["do"] == "download":
        return ["aws", "s3", verb, task["remote"], task["local"], *extra]
    if task["do"] == "list":
        return ["aws", "s3", "ls", task["remote"], *extra]
    raise ValueError(task["do"])
