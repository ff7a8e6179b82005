"""Dumps through a file opened by with; hashes with file_digest."""
def fit_and_dump(X, y, path, compress=3):
    Xtr, Xte, ytr, yte = train_test_split(X, y, test_size=0.25, random_state=0, stratify=y)
    pipe = build_pipeline(0)
    pipe.fit(Xtr, ytr)
    with open(path, "wb") as f:
        joblib.dump(pipe, f, compress=compress)
    with open(path, "rb") as f:
        digest = hashlib.file_digest(f, "sha256").hexdigest()
    return dict(
        sha256=digest,
        bytes=os.path.getsize(path),
        sklearn_version=sklearn.__version__,
        n_features=pipe.n_features_in_,
        accuracy=pipe.score(Xte, yte),
    )
