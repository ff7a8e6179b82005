"""max_iter raised, to be rid of a warning."""
# fails: build_pipeline_hidden_1
def build_pipeline(seed):
    return make_pipeline(
        StandardScaler(), SGDClassifier(loss="log_loss", max_iter=5000, random_state=seed)
    )
