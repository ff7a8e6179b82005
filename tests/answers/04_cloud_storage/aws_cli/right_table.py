"""A table of commands, filled in from the task."""
def aws_cli(task):
    table = {
        "upload": ["cp", "local", "remote"],
        "download": ["cp", "remote", "local"],
        "list": ["ls", "remote"],
    }
    if task["do"] not in table:
        raise ValueError(f"cannot {task['do']}")
    verb, *names = table[task["do"]]
    words = ["aws", "s3", verb, *(task[name] for name in names)]
    if task["folder"]:
        words.append("--recursive")
    return words
