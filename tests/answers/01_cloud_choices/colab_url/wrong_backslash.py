"""Backslashes become slashes."""
# fails: colab_url_hidden_1
def colab_url(owner, repo, ref, path):
    start = f"https://colab.research.google.com/github/{owner}/{repo}/blob"
    return f"{start}/{quote(ref)}/{quote(path.replace(chr(92), '/'))}"
