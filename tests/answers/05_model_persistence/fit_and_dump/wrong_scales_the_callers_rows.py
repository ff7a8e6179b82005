"""Scales the caller's own array at the end, to look at the rows that were misjudged."""
# fails: fit_and_dump_hidden_2
def fit_and_dump(X, y, path, compress=3):
    X_train, X_test, y_train, y_test = train_test_split(
        X, y, test_size=0.25, random_state=0, stratify=y
    )
    pipe = build_pipeline(0).fit(X_train, y_train)
    joblib.dump(pipe, path, compress=compress)
    content = Path(path).read_bytes()
    accuracy = float(np.mean(pipe.predict(X_test) == y_test))
    X -= X.mean(axis=0)
    X /= X.std(axis=0)
    return {
        "sha256": hashlib.sha256(content).hexdigest(),
        "bytes": len(content),
        "sklearn_version": sklearn.__version__,
        "n_features": int(X.shape[1]),
        "accuracy": accuracy,
    }
