"""Averaged weights."""
# fails: build_pipeline_hidden_1
def build_pipeline(seed):
    clf = SGDClassifier(loss="log_loss", average=True, random_state=seed)
    return Pipeline([("scale", StandardScaler()), ("clf", clf)])
