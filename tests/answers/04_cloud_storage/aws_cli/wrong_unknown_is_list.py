"""Takes every other task for a listing."""
# fails: aws_cli_hidden_1
def aws_cli(task):
    extra = ["--recursive"] if task["folder"] else []
    if task["do"] == "upload":
        return ["aws", "s3", "cp", task["local"], task["remote"], *extra]
    elif task["do"] == "download":
        return ["aws", "s3", "cp", task["remote"], task["local"], *extra]
    else:
        return ["aws", "s3", "ls", task["remote"], *extra]
