"""Leaves the default loss, which is a linear SVM."""
# fails: build_pipeline_visible, build_pipeline_hidden_1
def build_pipeline(seed):
    return make_pipeline(StandardScaler(), SGDClassifier(random_state=seed))
