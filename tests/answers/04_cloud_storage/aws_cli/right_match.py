"""A match statement, options before the paths."""
def aws_cli(task):
    opts = ["--recursive"] * bool(task["folder"])
    match task:
        case {"do": "upload", "local": src, "remote": dst}:
            return ["aws", "s3", "cp"] + opts + [src, dst]
        case {"do": "download", "remote": src, "local": dst}:
            return ["aws", "s3", "cp"] + opts + [src, dst]
        case {"do": "list", "remote": where}:
            return ["aws", "s3", "ls"] + opts + [where]
        case _:
            raise ValueError(task["do"])
