"""Gives the address with --url and once more at the end."""
# fails: curl_args_visible, curl_args_hidden_1, curl_args_hidden_2
def curl_args(url, payload):
    cmd = ["curl", "--url", url, "-X", "POST"]
    cmd += ["-H", "Content-Type: application/json"]
    return cmd + ["--data", json.dumps(payload), url]
