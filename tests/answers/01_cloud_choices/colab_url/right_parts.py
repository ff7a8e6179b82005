"""Each part on its own, nothing safe."""
def colab_url(owner, repo, ref, path):
    parts = ["github", owner, repo, "blob", *ref.split("/"), *path.split("/")]
    return "/".join(["https://colab.research.google.com"] + [quote(p, safe="") for p in parts])
