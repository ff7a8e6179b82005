"""Takes other words for the tasks as well."""
# fails: aws_cli_hidden_1
def aws_cli(task):
    """Return the AWS command for `task` as a list of words."""
    ### BEGIN SOLUTION
    recursive = ["--recursive"] if task["folder"] else []
    if task["do"] in ("upload", "put", "copy", "sync"):
        return ["aws", "s3", "cp", task["local"], task["remote"], *recursive]
    if task["do"] == "download":
        return ["aws", "s3", "cp", task["remote"], task["local"], *recursive]
    if task["do"] in ("list", "ls", "dir"):
        return ["aws", "s3", "ls", task["remote"], *recursive]
    raise ValueError(f"unknown task: {task['do']!r}")
    ### END SOLUTION
