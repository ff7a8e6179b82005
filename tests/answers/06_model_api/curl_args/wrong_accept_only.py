"""Says what it wants back, not what it sends."""
# fails: curl_args_visible
def curl_args(url, payload):
    return ["curl", "-s", "-H", "Accept: application/json", "--data", json.dumps(payload), url]
