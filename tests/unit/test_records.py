"""Every assignment's tests have been audited, and what was found is recorded."""

from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize("folder", sorted(ROOT.glob("source/[0-9]*")), ids=lambda path: path.name)
def test_an_assignment_has_a_record_of_its_audit(folder):
    assert (ROOT / "tests" / "answers" / folder.name / "audit.json").is_file(), (
        f"run: grader audit {folder.name} --write"
    )
