"""Puts the address into quotes, as in a shell, because of the &."""
# fails: curl_args_hidden_1
def curl_args(url, payload):
    where = f"'{url}'" if "&" in url else url
    return ["curl", "-s", "-H", "Content-Type: application/json", "-d", json.dumps(payload), where]
