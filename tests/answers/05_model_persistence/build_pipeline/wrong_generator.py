"""A RandomState object, which is used up by each fit."""
# fails: build_pipeline_hidden_1
def build_pipeline(seed):
    clf = SGDClassifier(loss="log_loss", random_state=np.random.RandomState(seed))
    return make_pipeline(StandardScaler(), clf)
