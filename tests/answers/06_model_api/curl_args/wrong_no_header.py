"""Forgets the content type: curl sends a form."""
# fails: curl_args_visible
def curl_args(url, payload):
    return ["curl", "-X", "POST", "-d", json.dumps(payload), url]
