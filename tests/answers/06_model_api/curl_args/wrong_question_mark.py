"""Takes the question mark off the end of the address."""
# fails: curl_args_hidden_1
def curl_args(url, payload):
    return ["curl", "-s", "--json", json.dumps(payload), url.removesuffix("?")]
