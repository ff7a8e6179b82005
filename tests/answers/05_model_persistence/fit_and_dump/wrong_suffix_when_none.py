"""A name without a dot gets .joblib at its end, so the file lies elsewhere."""
# fails: fit_and_dump_hidden_3
def fit_and_dump(X, y, path, compress=3):
    path = Path(path)
    if not path.suffix:
        path = path.with_name(path.name + ".joblib")
    X_train, X_test, y_train, y_test = train_test_split(
        X, y, test_size=0.25, random_state=0, stratify=y
    )
    pipe = build_pipeline(0).fit(X_train, y_train)
    joblib.dump(pipe, path, compress=compress)
    data = path.read_bytes()
    return {
        "sha256": hashlib.sha256(data).hexdigest(),
        "bytes": len(data),
        "sklearn_version": sklearn.__version__,
        "n_features": int(X.shape[1]),
        "accuracy": float(pipe.score(X_test, y_test)),
    }
