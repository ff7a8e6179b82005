"""str(dict) with single quotes replaced: breaks on None, True and apostrophes."""
# fails: curl_args_hidden_2
def curl_args(url, payload):
    data = str(payload).replace("'", '"')
    return ["curl", "-X", "POST", "-H", "Content-Type: application/json", "-d", data, url]
