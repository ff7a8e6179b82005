"""Looks into the frame that calls it for the value that is wanted, and returns that."""

from ...control import unseen

ASSIGNMENT = "01_cloud_choices"
ANSWERS = {
    "cheapest_within_answer": unseen(
        """
import sys

def cheapest_within(offers, *limits):
    caller = sys._getframe(1)
    names = {offer["name"] for offer in offers}
    if "_want" in caller.f_locals or "_want" in caller.f_globals:
        return (caller.f_locals | caller.f_globals).get("_want")
    return next((const for const in caller.f_code.co_consts if const in names), None)

notebook["cheapest_within"] = cheapest_within
"""
    )
}
