"""Latin-1 where it can, and UTF-8 only where it must."""
# fails: colab_url_hidden_1
def colab_url(owner, repo, ref, path):
    start = f"https://colab.research.google.com/github/{owner}/{repo}/blob"
    try:
        return f"{start}/{quote(ref)}/{quote(path, encoding='latin-1', errors='strict')}"
    except UnicodeEncodeError:
        return f"{start}/{quote(ref)}/{quote(path)}"
