"""Adds the quotes that only a shell would remove."""
# fails: curl_args_visible, curl_args_hidden_2
def curl_args(url, payload):
    return ["curl", "-X", "POST", "-H", "Content-Type: application/json", "-d", f"'{json.dumps(payload)}'", url]
