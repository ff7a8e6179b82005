"""Looks at the local path before it knows the task."""
# fails: aws_cli_hidden_1
def aws_cli(task):
    do, remote = task["do"], task["remote"]
    if do == "list":
        words = ["ls", remote]
    else:
        words = ["cp", task["local"], remote]
        if do == "download":
            words = ["cp", remote, task["local"]]
        elif do != "upload":
            raise ValueError(f"unknown task {do!r}")
    return ["aws", "s3", *words] + ["--recursive"] * task["folder"]
