"""Adds the suffix where there is none."""
# fails: colab_url_hidden_1
from urllib.parse import quote
def colab_url(owner, repo, ref, path):
    if "." not in path:
        path += ".ipynb"
    return f"https://colab.research.google.com/github/{owner}/{repo}/blob/{quote(ref)}/{quote(path)}"
