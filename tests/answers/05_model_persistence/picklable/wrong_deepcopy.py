"""Tries copy.deepcopy, which lets functions through."""
# fails: picklable_visible, picklable_hidden_2, picklable_hidden_3
import copy


def picklable(obj):
    try:
        copy.deepcopy(obj)
    except Exception as e:
        return False, f"{type(e).__name__}: {e}"
    return True, ""
