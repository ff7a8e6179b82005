"""Owner and repository in lower case."""
# fails: colab_url_hidden_1
def colab_url(owner, repo, ref, path):
    start = f"https://colab.research.google.com/github/{owner.lower()}/{repo.lower()}/blob"
    return f"{start}/{quote(ref)}/{quote(path)}"
