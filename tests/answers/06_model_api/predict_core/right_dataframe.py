"""Lets pandas put the columns in order, then tolist()."""
def predict_core(model, rows, features):
    frame = pd.DataFrame(rows, columns=features)
    predictions = model.predict(frame.to_numpy())
    return [{"prediction": p} for p in predictions.tolist()]
