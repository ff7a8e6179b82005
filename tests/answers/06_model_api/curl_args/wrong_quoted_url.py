"""Percent-encodes the ? and & of the address."""
# fails: curl_args_hidden_1
from urllib.parse import quote


def curl_args(url, payload):
    return ["curl", "-H", "Content-Type: application/json", "-d", json.dumps(payload), quote(url, safe=":/")]
