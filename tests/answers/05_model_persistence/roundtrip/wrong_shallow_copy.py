"""Takes copy.copy for a round trip."""
# fails: roundtrip_hidden_1, roundtrip_hidden_2
import copy


def roundtrip(obj):
    return copy.copy(obj)
