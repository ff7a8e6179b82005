"""Dumps to memory, hashes those bytes, writes them with write_bytes."""
def fit_and_dump(X, y, path, compress=3):
    from sklearn.metrics import accuracy_score

    a, b, c, d = train_test_split(X, y, test_size=0.25, random_state=0, stratify=y)
    m = build_pipeline(seed=0).fit(a, c)
    buf = io.BytesIO()
    joblib.dump(m, buf, compress=compress)
    raw = buf.getvalue()
    Path(path).write_bytes(raw)
    manifest = {}
    manifest["sha256"] = hashlib.sha256(raw).hexdigest()
    manifest["bytes"] = len(raw)
    manifest["sklearn_version"] = sklearn.__version__
    manifest["n_features"] = X.shape[1]
    manifest["accuracy"] = float(accuracy_score(d, m.predict(b)))
    return manifest
