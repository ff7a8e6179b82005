"""Builds the pipeline and forgets to return it."""
# fails: build_pipeline_visible, build_pipeline_hidden_1, build_pipeline_hidden_2
def build_pipeline(seed):
    pipeline = make_pipeline(StandardScaler(), SGDClassifier(loss="log_loss", random_state=seed))
