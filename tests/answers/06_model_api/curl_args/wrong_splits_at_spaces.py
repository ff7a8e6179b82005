"""Builds one command line and splits it at spaces."""
# fails: curl_args_hidden_1, curl_args_hidden_2
def curl_args(url, payload):
    data = json.dumps(payload, separators=(",", ":"))
    line = f"curl -X POST -H Content-Type:application/json -d {data} {url}"
    return line.split(" ")
