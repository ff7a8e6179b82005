"""Makes the scaler once, outside, and shares it between pipelines."""
# fails: build_pipeline_hidden_2
scaler = StandardScaler()


def build_pipeline(seed):
    return make_pipeline(scaler, SGDClassifier(loss="log_loss", random_state=seed))
