"""No data for an empty payload."""
# fails: curl_args_hidden_2
def curl_args(url, payload):
    return ["curl", "-H", "Content-Type: application/json", "-d", json.dumps(payload or {}), url]
