"""Writes over a file that is there, and leaves the end of the old one behind."""
# fails: fit_and_dump_hidden_2
def fit_and_dump(X, y, path, compress=3):
    X_train, X_test, y_train, y_test = train_test_split(
        X, y, test_size=0.25, random_state=0, stratify=y
    )
    model = build_pipeline(0).fit(X_train, y_train)
    with open(path, "r+b" if os.path.exists(path) else "w+b") as file:
        joblib.dump(model, file, compress=compress)
        file.seek(0)
        content = file.read()
    return {
        "sha256": hashlib.sha256(content).hexdigest(),
        "bytes": len(content),
        "sklearn_version": sklearn.__version__,
        "n_features": int(X.shape[1]),
        "accuracy": float(model.score(X_test, y_test)),
    }
