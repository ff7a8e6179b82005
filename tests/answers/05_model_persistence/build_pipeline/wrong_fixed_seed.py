"""Writes 42 where the argument should go."""
# fails: build_pipeline_hidden_1
def build_pipeline(seed):
    return make_pipeline(StandardScaler(), SGDClassifier(loss="log_loss", random_state=42))
