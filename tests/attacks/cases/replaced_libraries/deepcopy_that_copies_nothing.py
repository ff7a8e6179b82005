"""copy.deepcopy gives back what it got, so that a payload that was edited in place equals its copy."""

from ...control import unseen

ASSIGNMENT = "06_model_api"
OWN = [
    unseen(
        """
import copy

def deepcopy(x, memo=None, _nil=[]):
    return x

copy.deepcopy.__code__ = deepcopy.__code__
"""
    )
]
ANSWERS = {
    "validate_answer": """
def validate(payload, features):
    rows, errors = payload["rows"], []
    for index, row in enumerate(rows):
        for name in features:
            if name not in row:
                errors.append({"row": index, "field": name, "message": "missing"})
            row.setdefault(name, 0)
    return ([], errors) if errors else (rows, [])
"""
}
