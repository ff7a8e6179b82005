"""Answers with a callable object and a partial, by ordered dataclass, singledispatch and match."""

ASSIGNMENT = "01_cloud_choices"
ANSWERS = {
    "cheapest_within_answer": '''
from dataclasses import dataclass, field
@dataclass(order=True, frozen=True)
class Offer:
    usd: float
    hours: float
    name: str
class Cheapest:
    """A function with a memory."""
    asked = 0
    def __call__(self, offers, deadline_h, budget_usd):
        self.asked += 1
        made = (Offer(o["hours"] * o["usd_per_hour"], o["hours"], o["name"]) for o in offers)
        fitting = (o for o in made if o.hours <= deadline_h and o.usd <= budget_usd)
        return min(fitting, default=Offer(0, 0, None)).name
    def __eq__(self, other):
        return isinstance(other, Cheapest)
    __hash__ = None
cheapest_within = Cheapest()
''',
    "make_portable_answer": """
import functools, json
@functools.singledispatch
def tidy(part):
    return part
@tidy.register
def _(part: list):
    return [tidy(p) for p in part]
@tidy.register
def _(part: dict):
    return {k: tidy(v) for k, v in part.items()}
def _portable(copier, nb):
    new = copier(nb)
    new["metadata"].pop("widgets", None)
    for cell in new["cells"]:
        cell["source"] = hide_secrets("".join(cell["source"]))
        match cell:
            case {"cell_type": "code"}:
                cell |= {"outputs": [], "execution_count": None}
    return new
make_portable = functools.partial(_portable, tidy)
""",
}
