"""Builds one long text for the shell."""
# fails: aws_cli_visible, aws_cli_hidden_1, aws_cli_hidden_2
def aws_cli(task):
    extra = " --recursive" if task["folder"] else ""
    if task["do"] == "upload":
        return f"aws s3 cp {task['local']} {task['remote']}{extra}"
    if task["do"] == "download":
        return f"aws s3 cp {task['remote']} {task['local']}{extra}"
    if task["do"] == "list":
        return f"aws s3 ls {task['remote']}{extra}"
    raise ValueError(task["do"])
