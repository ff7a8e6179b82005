"""Thinks a DataFrame made of the rows already has the model's column order."""
# fails: predict_core_hidden_1
def predict_core(model, rows, features):
    df = pd.DataFrame(rows)
    preds = model.predict(df.values)
    return [{"prediction": p.item()} for p in preds]
