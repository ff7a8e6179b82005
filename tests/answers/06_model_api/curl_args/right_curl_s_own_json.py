"""curl's own --json, and --url before it."""
def curl_args(url, payload):
    """The curl command that POSTs the payload to the URL as JSON: a list of str."""
    options = {"--url": url, "--json": json.dumps(payload, ensure_ascii=False)}
    return ["curl", "-sS"] + [word for pair in options.items() for word in pair]
