"""Gives the address on GitHub."""
# fails: colab_url_visible, colab_url_hidden_1, colab_url_hidden_2
def colab_url(owner, repo, ref, path):
    return f"https://github.com/{owner}/{repo}/blob/{quote(ref)}/{quote(path)}"
