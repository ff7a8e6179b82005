"""Makes a NumPy number of the seed."""
# fails: build_pipeline_hidden_1
def build_pipeline(seed):
    """Make an unfitted pipeline: StandardScaler, then SGDClassifier with log_loss."""
    return make_pipeline(StandardScaler(), SGDClassifier(loss="log_loss", random_state=np.uint32(seed)))
