"""Uses sync for folders."""
def aws_cli(task):
    what = task["do"]
    if what == "list":
        argv = ["aws", "s3", "ls"]
        if task["folder"]:
            argv.append("--recursive")
        argv.append(task["remote"])
        return argv
    if what == "upload":
        source, target = task["local"], task["remote"]
    elif what == "download":
        source, target = task["remote"], task["local"]
    else:
        raise ValueError("upload, download or list")
    verb = "sync" if task["folder"] else "cp"
    return ["aws", "s3", verb, source, target]
