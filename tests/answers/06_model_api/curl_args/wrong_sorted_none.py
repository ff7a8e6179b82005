"""Drops what is None."""
# fails: curl_args_hidden_2
def curl_args(url, payload):
    return ["curl", "-H", "Content-Type: application/json", "-d", json.dumps({k: v for k, v in payload.items() if v is not None} if isinstance(payload, dict) else payload), url]
