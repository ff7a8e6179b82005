"""Folds a large seed into 31 bits, to be safe."""
# fails: build_pipeline_hidden_1
def build_pipeline(seed):
    """Make an unfitted pipeline: StandardScaler, then SGDClassifier with log_loss."""
    safe = seed % (2**31 - 1)
    return make_pipeline(
        StandardScaler(), SGDClassifier(loss="log_loss", random_state=safe)
    )
