"""Forgets to pass the seed on."""
# fails: build_pipeline_hidden_1
def build_pipeline(seed):
    return make_pipeline(StandardScaler(), SGDClassifier(loss="log_loss"))
