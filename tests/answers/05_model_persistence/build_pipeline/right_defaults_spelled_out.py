"""Writes every default down that it knows."""
def build_pipeline(seed):
    settings = dict(loss="log_loss", penalty="l2", alpha=0.0001, max_iter=1000, tol=1e-3)
    steps = [("scaler", StandardScaler(copy=True, with_mean=True, with_std=True))]
    steps += [("classifier", SGDClassifier(**settings, random_state=seed))]
    return Pipeline(steps, memory=None, verbose=False)
