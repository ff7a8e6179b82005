"""Splits a text at its blanks, and the file names with it."""
# fails: aws_cli_hidden_1, aws_cli_hidden_2
def aws_cli(task):
    extra = " --recursive" if task["folder"] else ""
    if task["do"] == "upload":
        return f"aws s3 cp {task['local']} {task['remote']}{extra}".split()
    if task["do"] == "download":
        return f"aws s3 cp {task['remote']} {task['local']}{extra}".split()
    if task["do"] == "list":
        return f"aws s3 ls {task['remote']}{extra}".split()
    raise ValueError(task["do"])
