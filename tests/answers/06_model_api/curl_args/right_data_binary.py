"""-XPOST with --data-binary."""
def curl_args(url, payload):
    return [
        "curl", "-XPOST", "-i", "-H", "Content-Type:application/json; charset=utf-8",
        "--data-binary", json.dumps(payload, separators=(",", ":")), url,
    ]
