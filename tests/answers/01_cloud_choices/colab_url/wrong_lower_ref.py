"""Branches in lower case."""
# fails: colab_url_hidden_2
def colab_url(owner, repo, ref, path):
    start = f"https://colab.research.google.com/github/{owner}/{repo}/blob"
    return f"{start}/{quote(ref.lower())}/{quote(path)}"
