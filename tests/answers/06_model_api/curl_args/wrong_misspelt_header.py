"""Content_Type with an underscore, as in Python."""
# fails: curl_args_visible
def curl_args(url, payload):
    return ["curl", "-X", "POST", "-H", "Content_Type: application/json", "-d", json.dumps(payload), url]
