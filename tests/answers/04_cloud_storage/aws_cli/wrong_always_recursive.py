"""Adds --recursive always, to be on the safe side."""
# fails: aws_cli_visible, aws_cli_hidden_1
def aws_cli(task):
    if task["do"] == "upload":
        return ["aws", "s3", "cp", task["local"], task["remote"], "--recursive"]
    if task["do"] == "download":
        return ["aws", "s3", "cp", task["remote"], task["local"], "--recursive"]
    if task["do"] == "list":
        return ["aws", "s3", "ls", task["remote"], "--recursive"]
    raise ValueError(task["do"])
