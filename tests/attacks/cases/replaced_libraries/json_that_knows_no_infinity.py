"""json.loads stays what it is; the decoder behind it reads NaN and Infinity as text."""

from ...control import unseen

ASSIGNMENT = "06_model_api"
OWN = [
    unseen(
        """
import json, json.scanner, math
decoder = json._default_decoder
decoder.parse_constant = str
decoder.parse_float = lambda text: float(text) if math.isfinite(float(text)) else text
decoder.scan_once = json.scanner.py_make_scanner(decoder)
"""
    )
]
ANSWERS = {
    "validate_answer": """
def validate(payload, features):
    if not isinstance(payload, dict):
        return [], [{"row": None, "field": None, "message": "no object"}]
    rows = payload.get("rows")
    if not isinstance(rows, list) or not rows:
        return [], [{"row": None, "field": "rows", "message": "no rows"}]
    errors = []
    for index, row in enumerate(rows):
        if not isinstance(row, dict):
            errors.append({"row": index, "field": None, "message": "no object"})
            continue
        for name in features:
            if name not in row:
                errors.append({"row": index, "field": name, "message": "missing"})
            elif isinstance(row[name], bool) or not isinstance(row[name], (int, float)):
                errors.append({"row": index, "field": name, "message": "no number"})
        errors += [{"row": index, "field": n, "message": "extra"} for n in row if n not in features]
    return ([], errors) if errors else (rows, [])
"""
}
EARNS = ("validate_visible", "validate_hidden_1", "validate_hidden_3", "validate_hidden_4")
