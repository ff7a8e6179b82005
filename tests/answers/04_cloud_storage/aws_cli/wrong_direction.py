"""Always copies from here to there, downloads too."""
# fails: aws_cli_hidden_1, aws_cli_hidden_2
def aws_cli(task):
    extra = ["--recursive"] if task["folder"] else []
    if task["do"] in ("upload", "download"):
        return ["aws", "s3", "cp", task["local"], task["remote"], *extra]
    if task["do"] == "list":
        return ["aws", "s3", "ls", task["remote"], *extra]
    raise ValueError(task["do"])
