"""Seed 0 counts as no seed."""
# fails: build_pipeline_hidden_1
def build_pipeline(seed):
    return make_pipeline(StandardScaler(), SGDClassifier(loss="log_loss", random_state=seed or None))
