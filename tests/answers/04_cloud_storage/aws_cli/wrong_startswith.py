"""A task that begins with upload is one."""
# fails: aws_cli_hidden_1
def aws_cli(task):
    """Return the AWS command for `task` as a list of words."""
    recursive = ["--recursive"] if task["folder"] else []
    if task["do"].startswith("upload"):
        return ["aws", "s3", "cp", task["local"], task["remote"], *recursive]
    if task["do"] == "download":
        return ["aws", "s3", "cp", task["remote"], task["local"], *recursive]
    if task["do"] == "list":
        return ["aws", "s3", "ls", task["remote"], *recursive]
    raise ValueError(f"unknown task: {task['do']!r}")
