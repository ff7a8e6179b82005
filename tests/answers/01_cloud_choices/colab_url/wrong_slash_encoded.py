"""Encodes the slashes between folders as well."""
# fails: colab_url_hidden_2
def colab_url(owner, repo, ref, path):
    start = f"https://colab.research.google.com/github/{owner}/{repo}/blob"
    return f"{start}/{quote(ref, safe='')}/{quote(path, safe='')}"
