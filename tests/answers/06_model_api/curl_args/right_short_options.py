"""Short options glued together; method left to curl."""
def curl_args(url, payload):
    body = json.dumps(payload)
    args = ["curl", "-s", "-m", "10"]
    args += ["-Hcontent-type: application/json", "-H", "Accept: application/json"]
    args += ["-d", body, "--url", url]
    return args
