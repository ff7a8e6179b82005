"""Blanks and capitals do not count."""
# fails: same_predictions_hidden_2
def same_predictions(a, b, X):
    def tidy(model):
        return [str(v).strip().lower() for v in model.predict(X)]
    return tidy(a) == tidy(b)
