"""Leaves out port 80, which is the default."""
# fails: curl_args_hidden_1
def curl_args(url, payload):
    data = json.dumps(payload)
    return ["curl", "-s", "-X", "POST", "-H", "Content-Type: application/json", "-d", data, url.replace(':80/', '/')]
