"""Raises PreventUpdate while the values cannot be used."""
# fails: update_visible, update_hidden_1
from dash.exceptions import PreventUpdate

def update(*values, predictor=predict_flower):
    if None in values or not all(0 < v <= LONGEST for v in values):
        raise PreventUpdate
    try:
        shares = predictor(dict(zip(FEATURES, values)))
    except Exception:
        return "sorry", {"data": [], "layout": {}}
    bar = {"type": "bar", "x": list(shares), "y": list(shares.values())}
    return max(shares, key=shares.get), {"data": [bar], "layout": {"yaxis": {"range": [0, 1]}}}
