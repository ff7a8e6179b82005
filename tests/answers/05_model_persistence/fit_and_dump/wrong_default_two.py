"""Compresses less by default than the contract says."""
# fails: fit_and_dump_hidden_3
def fit_and_dump(X, y, path, compress=2):
    Xa, Xb, ya, yb = train_test_split(X, y, test_size=0.25, random_state=0, stratify=y)
    pipe = build_pipeline(0)
    pipe.fit(Xa, ya)
    joblib.dump(pipe, path, compress=compress)
    data = Path(path).read_bytes()
    return {
        "sha256": hashlib.sha256(data).hexdigest(),
        "bytes": len(data),
        "sklearn_version": sklearn.__version__,
        "n_features": X.shape[1],
        "accuracy": float(pipe.score(Xb, yb)),
    }
