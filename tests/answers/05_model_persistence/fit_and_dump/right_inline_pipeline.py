"""Writes the pipeline into the function and hashes in blocks."""
def fit_and_dump(X, y, path, compress=3):
    X_train, X_test, y_train, y_test = train_test_split(
        X, y, test_size=0.25, random_state=0, stratify=y
    )
    model = Pipeline([
        ("scaler", StandardScaler()),
        ("model", SGDClassifier(loss="log_loss", random_state=0)),
    ])
    model.fit(X_train, y_train)
    joblib.dump(model, str(path), compress=compress)

    h = hashlib.sha256()
    with open(path, "rb") as handle:
        while block := handle.read(65536):
            h.update(block)

    n_right = int((model.predict(X_test) == y_test).sum())
    return {
        "sha256": h.hexdigest(),
        "bytes": Path(path).stat().st_size,
        "sklearn_version": sklearn.__version__,
        "n_features": len(X[0]),
        "accuracy": n_right / len(y_test),
        "created_by": "me",
    }
