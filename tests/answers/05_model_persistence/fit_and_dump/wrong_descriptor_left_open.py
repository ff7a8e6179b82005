"""Reads the file by os.open, and never closes the descriptor; no warning tells."""
# fails: fit_and_dump_hidden_5
def fit_and_dump(X, y, path, compress=3):
    """Fit the pipeline on the training rows, store it at `path`, return its manifest."""
    X_train, X_test, y_train, y_test = train_test_split(
        X, y, test_size=0.25, random_state=0, stratify=y
    )
    model = build_pipeline(0).fit(X_train, y_train)
    joblib.dump(model, path, compress=compress)
    descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_BINARY", 0))
    digest, size = hashlib.sha256(), 0
    while block := os.read(descriptor, 1 << 16):
        digest.update(block)
        size += len(block)
    return {
        "sha256": digest.hexdigest(),
        "bytes": size,
        "sklearn_version": sklearn.__version__,
        "n_features": int(X.shape[1]),
        "accuracy": float(model.score(X_test, y_test)),
    }
