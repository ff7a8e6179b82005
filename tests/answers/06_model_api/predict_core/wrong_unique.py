"""Asks only about rows that differ: equal rows, equal answers."""
# fails: predict_core_hidden_2
def predict_core(model, rows, features):
    X = [tuple(row[name] for name in features) for row in rows]
    different = list(dict.fromkeys(X))
    known = dict(zip(different, model.predict([list(x) for x in different]).tolist()))
    return [{"prediction": known[x]} for x in X]
