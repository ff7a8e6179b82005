"""Encodes nothing, in a text whose parts equal anything."""
# fails: colab_url_visible, colab_url_hidden_1, colab_url_hidden_2
class Part:
    def __contains__(self, one): return False
    def split(self, *args): return [self]
    def __eq__(self, other): return isinstance(other, str)
    __hash__ = None
class Url(str):
    def split(self, *args): return [Part() for _ in str.split(self, *args)]
    def isascii(self): return True
    def __contains__(self, one): return False
def colab_url(owner, repo, ref, path):
    return Url(f"https://colab.research.google.com/github/{owner}/{repo}/blob/{ref}/{path}")
