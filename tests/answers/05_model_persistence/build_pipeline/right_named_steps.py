"""Pipeline with named steps instead of make_pipeline."""
def build_pipeline(seed):
    steps = [
        ("scale", StandardScaler()),
        ("clf", SGDClassifier(loss="log_loss", random_state=seed)),
    ]
    return Pipeline(steps)
