"""A generator of faults, pattern matching, dict built at the end."""
def validate(payload, features):
    """Check what a caller sent, before the model sees it."""

    def value_fault(value):
        match value:
            case bool():
                return "true and false are no numbers"
            case int():
                return None
            case float():
                return None if abs(value) < math.inf else "not a finite number"
            case _:
                return f"not a number: {type(value).__name__}"

    def faults():
        match payload:
            case {"rows": [_, *_]} if isinstance(payload["rows"], list):
                pass
            case dict():
                yield None, "rows", "a list with at least one row is needed"
                return
            case _:
                yield None, None, "a JSON object is needed"
                return
        for index, row in enumerate(payload["rows"]):
            if not isinstance(row, dict):
                yield index, None, "a row must be an object"
                continue
            for name in dict.fromkeys([*features, *row]):
                if name not in row:
                    yield index, name, "missing"
                elif name not in features:
                    yield index, name, "not a feature of this model"
                elif message := value_fault(row[name]):
                    yield index, name, message

    names = ("row", "field", "message")
    errors = [dict(zip(names, fault, strict=True)) for fault in faults()]
    return ([] if errors else [row.copy() for row in payload["rows"]]), errors
