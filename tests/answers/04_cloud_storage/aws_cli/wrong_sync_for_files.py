"""Uses sync for single files, which wants folders."""
# fails: aws_cli_visible, aws_cli_hidden_1
def aws_cli(task):
    if task["do"] == "upload":
        return ["aws", "s3", "sync", task["local"], task["remote"]]
    if task["do"] == "download":
        return ["aws", "s3", "sync", task["remote"], task["local"]]
    if task["do"] == "list":
        return ["aws", "s3", "ls", task["remote"], *(["--recursive"] if task["folder"] else [])]
    raise ValueError(task["do"])
