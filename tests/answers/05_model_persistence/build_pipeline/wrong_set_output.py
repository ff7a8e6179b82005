"""The scaler hands on data frames."""
# fails: build_pipeline_hidden_1
def build_pipeline(seed):
    pipe = make_pipeline(StandardScaler(), SGDClassifier(loss="log_loss", random_state=seed))
    return pipe.set_output(transform="pandas")
