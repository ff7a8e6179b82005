"""Uses all cores."""
# fails: build_pipeline_hidden_1
def build_pipeline(seed):
    """Make an unfitted pipeline: StandardScaler, then SGDClassifier with log_loss."""
    return make_pipeline(StandardScaler(), SGDClassifier(loss="log_loss", n_jobs=-1, random_state=seed))
