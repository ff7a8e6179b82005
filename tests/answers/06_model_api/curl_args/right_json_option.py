"""curl's --json does the header and the method."""
def curl_args(url, payload):
    return ["curl", "-sS", url, "--json", json.dumps(payload, ensure_ascii=False)]
