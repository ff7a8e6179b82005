"""Tidies the local path."""
# fails: aws_cli_hidden_1, aws_cli_hidden_2
def aws_cli(task):
    do, more = task["do"], ["--recursive"] if task["folder"] else []
    if do == "list":
        return ["aws", "s3", "ls", task["remote"], *more]
    pair = [os.path.normpath(task["local"]), task["remote"]]
    if do == "upload":
        return ["aws", "s3", "cp", *pair, *more]
    if do == "download":
        return ["aws", "s3", "cp", *pair[::-1], *more]
    raise ValueError(do)
