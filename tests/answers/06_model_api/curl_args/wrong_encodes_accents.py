"""Percent-encodes what the address holds beyond ASCII."""
# fails: curl_args_hidden_1
def curl_args(url, payload):
    from urllib.parse import quote

    safe = quote(url, safe=":/?&=%#+,;@~!$'()*[]")
    return ["curl", "--json", json.dumps(payload), safe]
