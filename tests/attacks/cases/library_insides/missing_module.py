"""A module that a check is the first to import is there already: one of the student's making."""

ASSIGNMENT = "05_model_persistence"
EARNS = ("holds_training_data_visible",)
ANSWERS = {
    "holds_training_data_answer": """
import types
print(
    "sklearn.impute" in sys.modules,
    "sklearn.gaussian_process" in sys.modules,
    "sklearn.kernel_ridge" in sys.modules,
    "sklearn.svm" in sys.modules,
)
class SimpleImputer(StandardScaler):
    pass
class KNNImputer(StandardScaler):
    keeps = True
sys.modules["sklearn.impute"] = types.SimpleNamespace(
    KNNImputer=KNNImputer, SimpleImputer=SimpleImputer, __spec__=None
)
sklearn.impute = sys.modules["sklearn.impute"]
def holds_training_data(model, X):
    steps = [s for _, s in model.steps] if isinstance(model, Pipeline) else [model]
    return any(hasattr(s, "keeps") or type(s) is KNeighborsClassifier for s in steps)
"""
}
