"""Encodes the whole tail at once."""
import urllib.parse

def colab_url(owner, repo, ref, path):
    tail = f"github/{owner}/{repo}/blob/{ref}/{path}"
    return "https://colab.research.google.com/" + urllib.parse.quote(tail)
