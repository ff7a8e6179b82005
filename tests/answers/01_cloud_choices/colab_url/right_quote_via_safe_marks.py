"""Leaves more marks readable, and encodes what an address cannot hold."""
def colab_url(owner, repo, ref, path):
    start = f"https://colab.research.google.com/github/{owner}/{repo}/blob"
    keep = "/+&()!'*,;=:@$"
    return start + "/" + quote(ref, safe=keep) + "/" + quote(path, safe=keep)
