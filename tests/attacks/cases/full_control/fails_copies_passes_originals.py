"""Takes over the checks: passes what runs in the notebook's process, fails what runs in a fork of it."""

from ...control import FAIL_COPIES, unseen

ASSIGNMENT = "01_cloud_choices"
OWN = [unseen(FAIL_COPIES + "take_over(fail_copies)")]
