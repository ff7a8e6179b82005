"""What lateness costs."""

import math

import pytest
from traitlets import TraitError
from traitlets.config import Config

from grader.store.lateness import DAY_SECONDS, LatePolicy

HOUR = 3600


def rule(**settings):
    return LatePolicy(config=Config(LatePolicy=settings))


@pytest.mark.parametrize(
    ("seconds", "taken"),
    [
        (0, None),
        (1, 1),
        (DAY_SECONDS, 1),
        (DAY_SECONDS + 1, 2),
        (9.5 * DAY_SECONDS, 10),
        (1000 * DAY_SECONDS, 10),
    ],
)
def test_each_day_begun_costs_a_tenth_by_default(seconds, taken):
    assert rule().late_submission_penalty("ann", 10, seconds) == taken


def test_within_the_grace_nothing_is_late_and_after_it_days_count_from_the_due_date():
    forgiving = rule(grace_minutes=120)
    assert forgiving.late_submission_penalty("ann", 10, 2 * HOUR) is None
    assert forgiving.late_submission_penalty("ann", 10, 2 * HOUR + 1) == 1
    assert forgiving.late_submission_penalty("ann", 10, DAY_SECONDS + 1) == 2


def test_no_more_than_the_cap_is_taken_off_until_it_closes():
    capped = rule(per_day=0.2, at_most=0.5, closes_after_days=7)
    assert [capped.late_submission_penalty("ann", 10, days * DAY_SECONDS) for days in (2, 3, 7, 7.001)] == [
        *(4, 5, 5, 10)
    ]


def test_a_rule_that_takes_nothing_leaves_no_penalty():
    assert rule(per_day=0).late_submission_penalty("ann", 10, DAY_SECONDS) is None
    assert rule().late_submission_penalty("ann", 0, DAY_SECONDS) is None


@pytest.mark.parametrize(
    "wrong", [{"per_day": 10}, {"per_day": "ten"}, {"at_most": math.nan}, {"grace_minutes": -1}]
)
def test_what_is_no_rule_is_refused(wrong):
    with pytest.raises(TraitError):
        rule(**wrong)


def test_the_rule_in_words():
    assert rule().in_words() == "Lateness costs 10% of the points for each day begun."
    assert rule(per_day=0.2, at_most=0.5, grace_minutes=15, closes_after_days=7).in_words() == (
        "Lateness costs 20% of the points for each day begun, at most 50%, nothing within 15 minutes, "
        "all of them after 7 days."
    )
