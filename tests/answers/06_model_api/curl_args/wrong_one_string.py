"""Returns the command as one string."""
# fails: curl_args_visible, curl_args_hidden_1, curl_args_hidden_2
def curl_args(url, payload):
    return f"curl -X POST -H 'Content-Type: application/json' -d '{json.dumps(payload)}' {url}"
