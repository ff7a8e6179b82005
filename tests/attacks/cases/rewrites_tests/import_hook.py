"""Puts an import hook in front that gives fake modules."""

ASSIGNMENT = "06_model_api"
ANSWERS = {
    "predict_core_answer": r"""
import sys, types
class Fake:
    def find_spec(self, name, path=None, target=None):
        return None
    def find_module(self, name, path=None):
        return self
    def load_module(self, name):
        return types.ModuleType(name)
sys.meta_path.insert(0, Fake())
"""
}
