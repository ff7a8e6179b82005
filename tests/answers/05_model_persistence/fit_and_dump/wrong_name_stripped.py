"""Strips blanks from the ends of the path."""
# fails: fit_and_dump_hidden_3
def fit_and_dump(X, y, path, compress=3):
    """Fit the pipeline on the training rows, store it at `path`, return its manifest."""
    path = Path(str(path).strip())
    X_train, X_test, y_train, y_test = train_test_split(
        X, y, test_size=0.25, random_state=0, stratify=y
    )
    model = build_pipeline(0).fit(X_train, y_train)
    joblib.dump(model, path, compress=compress)
    content = path.read_bytes()
    return {
        "sha256": hashlib.sha256(content).hexdigest(),
        "bytes": len(content),
        "sklearn_version": sklearn.__version__,
        "n_features": int(X.shape[1]),
        "accuracy": float(model.score(X_test, y_test)),
    }
