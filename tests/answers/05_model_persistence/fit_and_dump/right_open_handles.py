"""open and close by hand, digest by file_digest, accuracy by hand."""
def fit_and_dump(X, y, path, compress=3):
    X_train, X_test, y_train, y_test = train_test_split(
        X, y, test_size=0.25, random_state=0, stratify=y
    )
    pipe = build_pipeline(0)
    pipe.fit(X_train, y_train)
    with open(path, "wb") as out:
        joblib.dump(pipe, out, compress=compress)
    with open(path, "rb") as back:
        digest = hashlib.file_digest(back, "sha256").hexdigest()
    manifest = dict(sha256=digest, bytes=os.stat(path).st_size)
    manifest["sklearn_version"] = importlib.metadata.version("scikit-learn")
    manifest["n_features"] = len(X[0])
    right = sum(p == t for p, t in zip(pipe.predict(X_test), y_test))
    manifest["accuracy"] = float(right / len(y_test))
    manifest["made"] = datetime.datetime.now().isoformat()
    return manifest
