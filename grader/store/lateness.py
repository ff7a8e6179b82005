"""What lateness costs: a rule for `c.AssignLatePenalties.plugin_class`, set in nbgrader_config.py.

nbgrader's own plugin knows "nothing" and "everything". This one knows what most courses want; it works with
`nbgrader autograde` as well, since nbgrader asks it, too.
"""

from __future__ import annotations

import math
from datetime import timedelta
from typing import Any

from nbgrader.plugins import LateSubmissionPlugin
from traitlets import Float, TraitError, validate

DAY_SECONDS = timedelta(days=1).total_seconds()


class LatePolicy(LateSubmissionPlugin):  # type: ignore[misc]
    """Take off a share of what was earned for each day that was begun.

    Within the grace nothing is late; after it, days count from the due date on.
    """

    grace_minutes = Float(0, min=0, help="Up to so many minutes after the due date cost nothing.").tag(
        config=True
    )
    per_day = Float(0.1, min=0, max=1, help="The share of the points taken off for each day begun.").tag(
        config=True
    )
    at_most = Float(1, min=0, max=1, help="No more than this share is taken off.").tag(config=True)
    closes_after_days = Float(
        math.inf, min=0, help="What comes later than so many days earns nothing; by default never."
    ).tag(config=True)

    @validate("grace_minutes", "per_day", "at_most", "closes_after_days")
    def _is_number(self, proposal: Any) -> float:
        value = float(proposal["value"])
        if math.isnan(value):
            raise TraitError(f"c.LatePolicy.{proposal['trait'].name} is no number.")
        return value

    def late_submission_penalty(
        self, student_id: str, score: float, total_seconds_late: float
    ) -> float | None:
        """Return the points that a notebook loses of its `score`; None when nothing is taken off.

        `total_seconds_late` counts from the student's own due date, extension included.
        """
        if total_seconds_late <= 60 * self.grace_minutes:
            return None
        if total_seconds_late > DAY_SECONDS * self.closes_after_days:
            return score
        share = min(self.per_day * math.ceil(total_seconds_late / DAY_SECONDS), self.at_most, 1.0)
        return score * share or None

    def in_words(self) -> str:
        """Return the rule as a sentence for students and instructors."""
        parts = [f"{self.per_day:.0%} of the points for each day begun"]
        if self.at_most < 1:
            parts.append(f"at most {self.at_most:.0%}")
        if self.grace_minutes:
            parts.append(f"nothing within {self.grace_minutes:g} minutes")
        if math.isfinite(self.closes_after_days):
            parts.append(f"all of them after {self.closes_after_days:g} days")
        return "Lateness costs " + ", ".join(parts) + "."
