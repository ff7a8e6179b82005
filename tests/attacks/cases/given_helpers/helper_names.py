"""A helper of a locked cell looks up the notebook's `re`, which the student gave another meaning."""

ASSIGNMENT = "01_cloud_choices"
EARNS = ("make_portable_visible", "make_portable_hidden_1", "make_portable_hidden_3")
ANSWERS = {
    "make_portable_answer": """
class re:
    sub = staticmethod(lambda *rest: "")
def make_portable(nb):
    new = copy.deepcopy(nb)
    new["metadata"].pop("widgets", None)
    for cell in new["cells"]:
        cell["source"] = ""
        if cell["cell_type"] == "code":
            cell["outputs"], cell["execution_count"] = [], None
    return new
"""
}
