"""Fits the scaler on all rows, then splits."""
# fails: fit_and_dump_hidden_1, fit_and_dump_hidden_2, fit_and_dump_hidden_4
def fit_and_dump(X, y, path, compress=3):
    model = build_pipeline(0)
    Z = model[0].fit_transform(X)
    Z_train, Z_test, y_train, y_test = train_test_split(
        Z, y, test_size=0.25, random_state=0, stratify=y
    )
    model[-1].fit(Z_train, y_train)
    joblib.dump(model, path, compress=compress)
    content = Path(path).read_bytes()
    return {
        "sha256": hashlib.sha256(content).hexdigest(),
        "bytes": len(content),
        "sklearn_version": sklearn.__version__,
        "n_features": X.shape[1],
        "accuracy": float(model[-1].score(Z_test, y_test)),
    }
