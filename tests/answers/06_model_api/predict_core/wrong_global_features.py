"""Takes FEATURES where the model has four columns."""
# fails: predict_core_hidden_1
def predict_core(model, rows, features):
    table = [[row[name] for name in (FEATURES if len(features) == 4 else features)] for row in rows]
    answers = model.predict(table).tolist()
    return [{"prediction": value} for value in answers]
