"""Drops a slash at the beginning of the path."""
# fails: colab_url_hidden_1, colab_url_hidden_2
def colab_url(owner, repo, ref, path):
    start = f"https://colab.research.google.com/github/{owner}/{repo}/blob"
    return f"{start}/{quote(ref)}/{quote(path.lstrip('/'))}"
