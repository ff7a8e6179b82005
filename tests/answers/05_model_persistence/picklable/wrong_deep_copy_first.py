"""Works on a deepcopy, to be safe."""
# fails: picklable_hidden_3
import copy
def picklable(obj):
    try:
        pickle.dumps(copy.deepcopy(obj))
    except Exception as e:
        return False, repr(e)
    return True, ""
