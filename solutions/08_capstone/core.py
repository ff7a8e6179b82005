"""core: what you built in 06, finished and in one file.

`respond(raw, model, features)` takes the bytes of a request body and says which status
and which JSON go back. It knows nothing about Flask or S3.

Example
-------
>>> class Widest:  # a "model": is the first column above 2?
...     def predict(self, X):
...         return np.asarray(X)[:, 0] > 2
>>> respond(b'{"rows": [{"b": 1, "a": 3}]}', Widest(), ["a", "b"])
(200, {'predictions': [{'prediction': True}]})
>>> respond(b'{"rows": [{"a": 3}]}', Widest(), ["a", "b"])[0]
422
>>> respond(b"hm", Widest(), ["a", "b"])
(400, {'error': 'the body is not JSON'})
"""

from __future__ import annotations

import json
import math
from collections.abc import Sequence
from typing import Any

import numpy as np
import pandas as pd  # type: ignore[import-untyped]

__all__ = ["MAX_BYTES", "MAX_ROWS", "predict_core", "respond", "validate"]

MAX_ROWS = 1000  # rows that one request may hold
MAX_BYTES = 1_000_000  # bytes that one request body may have

Fault = dict[str, Any]


def _finite(value: Any) -> bool:
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        return False
    try:
        return math.isfinite(value)
    except OverflowError:  # an integer that no float can hold
        return False


def validate(payload: Any, features: Sequence[str]) -> tuple[list[Any], list[Fault]]:
    """Give (rows, []) for a payload that can be used, else ([], what is wrong with it).

    Every row has exactly the features, each one a finite number.
    """
    if not isinstance(payload, dict):
        return [], [{"row": None, "field": None, "message": "send a JSON object"}]
    rows = payload.get("rows")
    if not isinstance(rows, list) or not rows:
        return [], [{"row": None, "field": "rows", "message": "a list with rows"}]
    faults: list[Fault] = []
    for n, row in enumerate(rows):
        if not isinstance(row, dict):
            faults.append({"row": n, "field": None, "message": "an object"})
            continue
        for name in (*features, *(key for key in row if key not in features)):
            if name not in row:
                message = "missing"
            elif name not in features:
                message = "unknown"
            elif not _finite(row[name]):
                message = "a finite number"
            else:
                continue
            faults.append({"row": n, "field": name, "message": message})
    return ([], faults) if faults else (rows, [])


def predict_core(
    model: Any, rows: list[Any], features: Sequence[str]
) -> list[dict[str, Any]]:
    """Ask the model once about all rows; plain Python values come back."""
    table: Any = [[row[name] for name in features] for row in rows]
    if hasattr(model, "feature_names_in_"):  # it was fitted on a DataFrame
        table = pd.DataFrame(table, columns=list(features))
    return [{"prediction": one} for one in np.asarray(model.predict(table)).tolist()]


def respond(
    raw: bytes, model: Any, features: Sequence[str], max_rows: int = MAX_ROWS
) -> tuple[int, dict[str, Any]]:
    """Turn the bytes of a request body into (status, answer).

    413 too much at once, 400 not JSON, 422 `validate` finds faults, 200 all is well.
    What the model raises comes out.
    """
    if len(raw) > MAX_BYTES:
        return 413, {"error": f"the body has more than {MAX_BYTES} bytes"}
    try:
        payload = json.loads(raw)
    except (ValueError, RecursionError):
        return 400, {"error": "the body is not JSON"}
    sent = payload.get("rows") if isinstance(payload, dict) else None
    if isinstance(sent, list) and len(sent) > max_rows:
        return 413, {"error": f"more than {max_rows} rows"}
    rows, faults = validate(payload, features)
    if faults:
        return 422, {"errors": faults}
    return 200, {"predictions": predict_core(model, rows, features)}
