"""Forgets --recursive for folders."""
# fails: aws_cli_hidden_2
def aws_cli(task):
    if task["do"] == "upload":
        return ["aws", "s3", "cp", task["local"], task["remote"]]
    if task["do"] == "download":
        return ["aws", "s3", "cp", task["remote"], task["local"]]
    if task["do"] == "list":
        return ["aws", "s3", "ls", task["remote"]]
    raise ValueError(task["do"])
