"""Keeps a template outside and hands out clones of it."""
from sklearn.base import clone

TEMPLATE = Pipeline([("sc", StandardScaler()), ("sgd", SGDClassifier(loss="log_loss"))])


def build_pipeline(seed):
    p = clone(TEMPLATE)
    p[-1].random_state = seed
    return p
