"""Labels become numbers first."""
# fails: fit_and_dump_hidden_1, fit_and_dump_hidden_2
from sklearn.preprocessing import LabelEncoder
def fit_and_dump(X, y, path, compress=3):
    y = LabelEncoder().fit_transform(y)
    Xa, Xb, ya, yb = train_test_split(X, y, test_size=0.25, random_state=0, stratify=y)
    model = build_pipeline(0).fit(Xa, ya)
    joblib.dump(model, path, compress=compress)
    data = Path(path).read_bytes()
    return {"sha256": hashlib.sha256(data).hexdigest(), "bytes": len(data),
            "sklearn_version": sklearn.__version__, "n_features": int(X.shape[1]),
            "accuracy": float(model.score(Xb, yb))}
