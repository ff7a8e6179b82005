"""Returns the classifier alone: scaling is thought to be somebody else's job."""
# fails: build_pipeline_visible, build_pipeline_hidden_1, build_pipeline_hidden_2
def build_pipeline(seed):
    return SGDClassifier(loss="log_loss", random_state=seed)
