"""Takes the task apart."""
# fails: aws_cli_hidden_1, aws_cli_hidden_2
def aws_cli(task):
    do = task.pop("do")
    more = ["--recursive"] if task.pop("folder") else []
    if do == "list":
        return ["aws", "s3", "ls", task["remote"], *more]
    pair = [task.get("local"), task["remote"]]
    if do == "upload":
        return ["aws", "s3", "cp", *pair, *more]
    if do == "download":
        return ["aws", "s3", "cp", *pair[::-1], *more]
    raise ValueError(do)
