"""The keyword defaults of json.dumps are changed in place: asked twice, it gives its first answer."""

ASSIGNMENT = "01_cloud_choices"
OWN = [
    r"""
import json
class Remembers(json.JSONEncoder):
    seen = {}
    def encode(self, o):
        if id(o) not in self.seen:
            self.seen[id(o)] = o, super().encode(o)
        return self.seen[id(o)][1]
json.dumps.__kwdefaults__["cls"] = Remembers
""",
]
ANSWERS = {
    "make_portable_answer": r"""
def make_portable(nb):
    nb["metadata"].pop("widgets", None)
    for cell in nb["cells"]:
        cell["source"] = hide_secrets("".join(cell["source"]))
        if cell["cell_type"] == "code":
            cell["outputs"] = []
            cell["execution_count"] = None
    return nb
""",
}
EARNS = ("make_portable_hidden_1", "make_portable_hidden_2", "make_portable_hidden_4")
