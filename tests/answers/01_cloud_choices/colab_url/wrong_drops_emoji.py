"""Drops characters that need four bytes."""
# fails: colab_url_hidden_1
from urllib.parse import quote
def colab_url(owner, repo, ref, path):
    return f"https://colab.research.google.com/github/{owner}/{repo}/blob/{quote(ref)}/{quote(''.join(c for c in path if ord(c) < 65536))}"
