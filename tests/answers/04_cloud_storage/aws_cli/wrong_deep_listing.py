"""Lists a folder below the bucket with all below it."""
# fails: aws_cli_hidden_1
def aws_cli(task):
    """Return the AWS command for `task` as a list of words."""
    ### BEGIN SOLUTION
    recursive = ["--recursive"] if task["folder"] else []
    if task["do"] == "upload":
        return ["aws", "s3", "cp", task["local"], task["remote"], *recursive]
    if task["do"] == "download":
        return ["aws", "s3", "cp", task["remote"], task["local"], *recursive]
    if task["do"] == "list":
        return ["aws", "s3", "ls", task["remote"], *(recursive or (["--recursive"] if task["remote"].count("/") > 3 else []))]
    raise ValueError(f"unknown task: {task['do']!r}")
    ### END SOLUTION
