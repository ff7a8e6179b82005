"""Fits on wine inside the function."""
# fails: build_pipeline_hidden_2
def build_pipeline(seed):
    X, y = load_wine(return_X_y=True)
    pipe = make_pipeline(StandardScaler(), SGDClassifier(loss="log_loss", random_state=seed))
    pipe.fit(X, y)
    return pipe
