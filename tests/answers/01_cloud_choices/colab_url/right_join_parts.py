"""Encodes every part on its own and joins them."""
from urllib.parse import quote

def colab_url(owner, repo, ref, path):
    parts = ["github", owner, repo, "blob", *ref.split("/"), *path.split("/")]
    return "https://colab.research.google.com/" + "/".join(quote(p, safe="") for p in parts)
