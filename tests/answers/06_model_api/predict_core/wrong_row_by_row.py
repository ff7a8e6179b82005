"""Calls predict once per row."""
# fails: predict_core_hidden_2
def predict_core(model, rows, features):
    results = []
    for row in rows:
        x = [row[f] for f in features]
        results.append({"prediction": model.predict([x]).tolist()[0]})
    return results
