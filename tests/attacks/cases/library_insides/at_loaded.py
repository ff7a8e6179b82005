"""Puts a finder first on sys.meta_path, which changes what a check's import of sklearn.impute finds."""

ASSIGNMENT = "05_model_persistence"
EARNS = ("holds_training_data_visible",)
OWN = [
    """
import sys, importlib.abc, importlib.util
class Finder(importlib.abc.MetaPathFinder):
    def find_spec(self, name, path=None, target=None):
        if name in ("sklearn.impute", "sklearn.impute._knn"):
            return importlib.util.spec_from_loader(name, self)
    def create_module(self, spec):
        return None
    def exec_module(self, module):
        from sklearn.preprocessing import StandardScaler
        module.SimpleImputer = type("SimpleImputer", (StandardScaler,), {})
        module.KNNImputer = type("KNNImputer", (StandardScaler,), {"keeps": True})
sys.meta_path.insert(0, Finder())
for name in [n for n in sys.modules if n.startswith("sklearn.impute")]:
    del sys.modules[name]
"""
]
ANSWERS = {
    "holds_training_data_answer": """
def holds_training_data(model, X):
    steps = [s for _, s in model.steps] if isinstance(model, Pipeline) else [model]
    return any(hasattr(s, "keeps") or type(s) is KNeighborsClassifier for s in steps)
"""
}
