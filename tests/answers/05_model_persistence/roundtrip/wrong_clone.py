"""sklearn.clone copies the settings, not what was learned."""
# fails: roundtrip_visible, roundtrip_hidden_1, roundtrip_hidden_2
from sklearn.base import clone


def roundtrip(obj):
    return clone(obj, safe=False)
