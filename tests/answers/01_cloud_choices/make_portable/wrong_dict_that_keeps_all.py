"""Copies nothing: a dict that takes no new entries and shows no parts."""
# fails: make_portable_visible, make_portable_hidden_1, make_portable_hidden_2, make_portable_hidden_3, make_portable_hidden_4
class Frozen(dict):
    def __setitem__(self, key, value): pass
    def values(self): return []
def make_portable(nb):
    return Frozen(nb)
