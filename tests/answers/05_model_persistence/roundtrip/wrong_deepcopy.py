"""Takes copy.deepcopy for a round trip: lambdas slip through."""
# fails: roundtrip_hidden_2
from copy import deepcopy


def roundtrip(obj):
    return deepcopy(obj)
