"""Knows signed integers only: unsigned ones become text."""
# fails: predict_core_hidden_3
def predict_core(model, rows, features):
    table = [[row[name] for name in features] for row in rows]
    found = model.predict(table)
    answers = [v.item() if found.dtype.kind in 'ifb' else str(v) for v in found]
    return [{"prediction": value} for value in answers]
