"""Sends lists by PUT."""
# fails: curl_args_hidden_2
def curl_args(url, payload):
    data = json.dumps(payload)
    return ["curl", "-s", "-X", "PUT" if isinstance(payload, list) else "POST", "-H", "Content-Type: application/json", "-d", data, url]
