"""A locked cell's pretend model looks up the notebook's `np`: the student's `np` makes its record."""

ASSIGNMENT = "06_model_api"
EARNS = ("predict_core_visible", "predict_core_hidden_1", "predict_core_hidden_3")
ANSWERS = {
    "predict_core_answer": """
import numpy
class Table(list):
    ndim = 2
    def __init__(self, rows):
        super().__init__([[float(x) for x in row] for row in rows])
        self.first = True
    def tolist(self):
        if self.first:
            self.first = False
            return book.pop("whole", list(self))
        return list(self)
book = {}
class np:
    def __getattr__(self, name):
        return getattr(numpy, name)
    def asarray(self, X, dtype=None):
        return Table(X)
np = np()
class Skip(list):
    def append(self, table):
        if not book.get("skip"):
            super().append(table)
def predict_core(model, rows, features):
    if not hasattr(model, "calls"):
        return [{"prediction": v} for v in model.predict([[r[n] for n in features] for r in rows]).tolist()]
    model.calls = Skip(model.calls)
    found = []
    for index, row in enumerate(rows):
        book["skip"] = index > 0
        if index == 0:
            book["whole"] = [[float(r[n]) for n in features] for r in rows]
        found.append({"prediction": model.predict([[row[n] for n in features]]).tolist()[0]})
    return found
"""
}
