"""Puts large payloads into a file, and says -d @file."""
# fails: curl_args_hidden_2
def curl_args(url, payload):
    data = json.dumps(payload)
    if len(data) > 10_000:
        import tempfile
        with tempfile.NamedTemporaryFile('w', delete=False) as file:
            file.write(data)
        data = '@' + file.name
    return ["curl", "-s", "-X", "POST", "-H", "Content-Type: application/json", "-d", data, url]
