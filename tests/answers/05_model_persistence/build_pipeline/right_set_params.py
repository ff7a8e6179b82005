"""Builds first and sets the seed with set_params."""
def build_pipeline(seed):
    pipe = make_pipeline(StandardScaler(), SGDClassifier(loss="log_loss"))
    pipe.set_params(sgdclassifier__random_state=seed)
    return pipe
