"""pickle and zlib by hand instead of joblib.dump."""
# fails: fit_and_dump_hidden_3
import zlib
def fit_and_dump(X, y, path, compress=3):
    Xa, Xb, ya, yb = train_test_split(X, y, test_size=0.25, random_state=0, stratify=y)
    model = build_pipeline(0).fit(Xa, ya)
    data = zlib.compress(pickle.dumps(model), compress)
    Path(path).write_bytes(data)
    return {"sha256": hashlib.sha256(data).hexdigest(), "bytes": len(data),
            "sklearn_version": sklearn.__version__, "n_features": int(X.shape[1]),
            "accuracy": float(model.score(Xb, yb))}
