"""A frozen dataclass with slots, fields that are computed, ordering and a cached property does the work."""

ASSIGNMENT = "01_cloud_choices"
ANSWERS = {
    "cheapest_within_answer": """
import dataclasses, functools, typing

@dataclasses.dataclass(frozen=True, order=True)
class Job:
    usd: float = dataclasses.field(init=False)
    hours: float
    name: str
    usd_per_hour: float = dataclasses.field(compare=False, repr=False)
    def __post_init__(self):
        object.__setattr__(self, "usd", self.hours * self.usd_per_hour)
    @functools.cached_property
    def label(self):
        return f"{self.name}: {self.usd:.2f}"

def cheapest_within(offers, deadline_h, budget_usd) -> typing.Optional[str]:
    jobs = (Job(offer["hours"], offer["name"], offer["usd_per_hour"]) for offer in offers)
    fitting = [job for job in jobs if job.hours <= deadline_h and job.usd <= budget_usd]
    return min(fitting).name if fitting else None
"""
}
