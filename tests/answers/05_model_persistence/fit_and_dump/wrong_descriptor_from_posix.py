"""Reads the file by a descriptor of the module posix, and leaves it open."""
# fails: fit_and_dump_hidden_5
import posix
def fit_and_dump(X, y, path, compress=3):
    A, B, a, b = train_test_split(X, y, test_size=0.25, random_state=0, stratify=y)
    model = build_pipeline(0).fit(A, a)
    joblib.dump(model, path, compress=compress)
    size = os.stat(path).st_size
    content = os.read(posix.open(path, posix.O_RDONLY), size + 1)
    return {"sha256": hashlib.sha256(content).hexdigest(), "bytes": len(content),
            "sklearn_version": sklearn.__version__,
            "n_features": int(X.shape[1]), "accuracy": float(model.score(B, b))}
