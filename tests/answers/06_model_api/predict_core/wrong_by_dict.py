"""Looks answers up by the row's numbers: equal rows get the last one's."""
# fails: predict_core_hidden_2
def predict_core(model, rows, features):
    table = [[row[name] for name in features] for row in rows]
    answers = model.predict(table).tolist()
    by_row = dict(zip(map(tuple, table), answers))
    answers = [by_row[tuple(row)] for row in table]
    return [{"prediction": value} for value in answers]
