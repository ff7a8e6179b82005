"""Encodes the path and forgets the branch."""
# fails: colab_url_hidden_2
def colab_url(owner, repo, ref, path):
    start = f"https://colab.research.google.com/github/{owner}/{repo}/blob"
    return f"{start}/{ref}/{quote(path)}"
