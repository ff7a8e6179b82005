"""warm_start=True goes on from the last fit."""
# fails: build_pipeline_hidden_1
def build_pipeline(seed):
    clf = SGDClassifier(loss="log_loss", warm_start=True, random_state=seed)
    return make_pipeline(StandardScaler(), clf)
