"""Sends an empty payload by GET."""
# fails: curl_args_hidden_2
def curl_args(url, payload):
    data = json.dumps(payload)
    if not payload and payload != 0:
        return ['curl', '-s', '-X', 'GET', '-H', 'Content-Type: application/json', '-d', data, url]
    return ["curl", "-s", "-X", "POST", "-H", "Content-Type: application/json", "-d", data, url]
