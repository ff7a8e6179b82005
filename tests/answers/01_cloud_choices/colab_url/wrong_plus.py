"""Encodes for forms: a space becomes a plus, a slash goes too."""
# fails: colab_url_visible, colab_url_hidden_1, colab_url_hidden_2
from urllib.parse import quote_plus

def colab_url(owner, repo, ref, path):
    start = f"https://colab.research.google.com/github/{owner}/{repo}/blob"
    return f"{start}/{quote_plus(ref)}/{quote_plus(path)}"
