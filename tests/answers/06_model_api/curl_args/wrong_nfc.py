"""Normalises the payload's text."""
# fails: curl_args_hidden_2
def curl_args(url, payload):
    data = __import__('unicodedata').normalize('NFC', json.dumps(payload, ensure_ascii=False))
    return ["curl", "-s", "-X", "POST", "-H", "Content-Type: application/json", "-d", data, url]
