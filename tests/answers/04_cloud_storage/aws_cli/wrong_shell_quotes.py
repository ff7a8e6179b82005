"""Quotes the paths as for a shell, which is not there."""
# fails: aws_cli_hidden_1, aws_cli_hidden_2
import shlex


def aws_cli(task):
    extra = ["--recursive"] if task["folder"] else []
    remote = shlex.quote(task["remote"])
    if task["do"] == "upload":
        return ["aws", "s3", "cp", shlex.quote(task["local"]), remote, *extra]
    if task["do"] == "download":
        return ["aws", "s3", "cp", remote, shlex.quote(task["local"]), *extra]
    if task["do"] == "list":
        return ["aws", "s3", "ls", remote, *extra]
    raise ValueError(task["do"])
