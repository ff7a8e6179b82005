"""str(dict) instead of JSON."""
# fails: curl_args_visible, curl_args_hidden_2
def curl_args(url, payload):
    return ["curl", "-H", "Content-Type: application/json", "-d", str(payload), url]
