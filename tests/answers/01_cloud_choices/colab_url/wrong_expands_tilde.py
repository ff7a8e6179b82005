"""Expands a tilde."""
# fails: colab_url_hidden_1
import os
from urllib.parse import quote
def colab_url(owner, repo, ref, path):
    return f"https://colab.research.google.com/github/{owner}/{repo}/blob/{quote(ref)}/{quote(os.path.expanduser(path))}"
