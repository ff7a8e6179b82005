"""Lets the scaler work in the caller's array, to save memory."""
# fails: build_pipeline_hidden_1, build_pipeline_visible
def build_pipeline(seed):
    """Make an unfitted pipeline: StandardScaler, then SGDClassifier with log_loss."""
    return make_pipeline(StandardScaler(copy=False), SGDClassifier(loss="log_loss", random_state=seed))
