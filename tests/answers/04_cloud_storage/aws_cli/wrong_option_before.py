"""--recursive before cp."""
# fails: aws_cli_hidden_2
def aws_cli(task):
    do, more = task["do"], ["--recursive"] if task["folder"] else []
    if do == "list":
        return ["aws", "s3", *more, "ls", task["remote"]]
    pair = [task.get("local"), task["remote"]]
    if do == "upload":
        return ["aws", "s3", *more, "cp", *pair]
    if do == "download":
        return ["aws", "s3", *more, "cp", *pair[::-1]]
    raise ValueError(do)
