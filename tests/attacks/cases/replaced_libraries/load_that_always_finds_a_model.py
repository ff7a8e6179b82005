"""joblib.load gives a fitted pipeline, whatever the file holds, by other code in the same function."""

from ...control import unseen

ASSIGNMENT = "05_model_persistence"
OWN = [
    unseen(
        """
import joblib

def load(filename, mmap_mode=None, ensure_native_byte_order="auto"):
    from sklearn.linear_model import SGDClassifier
    from sklearn.pipeline import make_pipeline
    from sklearn.preprocessing import StandardScaler
    return make_pipeline(StandardScaler(), SGDClassifier()).fit([[0.0], [1.0]], [0, 1])

joblib.load.__code__ = load.__code__
joblib.load.__defaults__ = load.__defaults__
"""
    )
]
ANSWERS = {
    "fit_and_dump_answer": """
def fit_and_dump(X, y, path, compress=3):
    Path(path).write_bytes(b"no model")
    return {}
"""
}
EARNS = ("fit_and_dump_hidden_5",)  # it closes the file that it opens
