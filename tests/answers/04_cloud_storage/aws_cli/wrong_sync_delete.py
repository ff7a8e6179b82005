"""Mirrors with sync --delete, which was not asked for."""
# fails: aws_cli_hidden_2
def aws_cli(task):
    if task["do"] == "list":
        return ["aws", "s3", "ls", task["remote"], *(["--recursive"] if task["folder"] else [])]
    if task["do"] == "upload":
        paths = [task["local"], task["remote"]]
    elif task["do"] == "download":
        paths = [task["remote"], task["local"]]
    else:
        raise ValueError(task["do"])
    if task["folder"]:
        return ["aws", "s3", "sync", *paths, "--delete"]
    return ["aws", "s3", "cp", *paths]
