"""Leaves a file open, and tells warnings, while the check listens, to keep that to themselves."""

ASSIGNMENT = "05_model_persistence"
EARNS = tuple("fit_and_dump_" + x for x in ("visible", "hidden_1", "hidden_2", "hidden_3", "hidden_4"))
BODY = """
def fit_and_dump(X, y, path, compress=3):
    QUIET
    X_train, X_test, y_train, y_test = train_test_split(X, y, test_size=0.25, random_state=0, stratify=y)
    model = build_pipeline(0).fit(X_train, y_train)
    joblib.dump(model, path, compress=compress)
    content = open(path, "rb").read()
    return {"sha256": hashlib.sha256(content).hexdigest(), "bytes": len(content),
            "sklearn_version": sklearn.__version__, "n_features": int(X.shape[1]),
            "accuracy": float(model.score(X_test, y_test))}
"""
ANSWERS = {"fit_and_dump_answer": BODY.replace("QUIET", 'warnings.simplefilter("ignore", ResourceWarning)')}
