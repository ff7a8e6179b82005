"""Strips the address."""
# fails: curl_args_hidden_1
def curl_args(url, payload):
    return ["curl", "-s", "-X", "POST", "-H", "Content-Type: application/json", "-d", json.dumps(payload), url.strip()]
