"""Cuts the path at a colon."""
# fails: colab_url_hidden_1
from urllib.parse import quote
def colab_url(owner, repo, ref, path):
    return f"https://colab.research.google.com/github/{owner}/{repo}/blob/{quote(ref)}/{quote(path.split(':')[-1])}"
