"""Which submitted file is which notebook: by the names that browsers and platforms give, and by content."""

import pytest

from grader.errors import SubmissionRefused
from grader.grading.intake import choose_files


def files(folder, *names):
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(name)
    return folder


def chosen(folder, wanted=("hw",), **fullness):
    def say(name, path):
        return fullness.get(path.name.split(".")[0].replace(" ", "_"), 1)

    found, repairs = choose_files(folder, list(wanted), say)
    return {name: path.name for name, path in found.items()}, repairs


@pytest.mark.parametrize(
    "name",
    [
        *("hw (1).ipynb", "hw(1).ipynb", "hw (1) (1).ipynb", "hw-Copy1.ipynb", "hw - Copy.ipynb"),
        *("Copy of hw.ipynb", "HW.ipynb", "hw.IPYNB", "Ann_Smith_hw.ipynb", "hw-ann.ipynb"),
        *("smithann_LATE_12345_67890_hw-1.ipynb", "hw.ipynb.txt", "hw.ipynb.json", "hw.ipynb (1)"),
        *("Untitled.ipynb", "hw2.ipynb", "ann/hw.ipynb"),
    ],
)
def test_a_notebook_under_another_name_is_taken_and_said(tmp_path, name):
    files(tmp_path, name, ".hw.ipynb", "._hw.ipynb", ".ipynb_checkpoints/hw-checkpoint.ipynb")
    found, repairs = chosen(tmp_path)
    assert found == {"hw": name.rpartition("/")[2]}
    if found["hw"] != "hw.ipynb":
        assert repairs == [f"The notebook was named {found['hw']}: taken for hw.ipynb."]


@pytest.mark.parametrize(
    ("names", "fullness", "taken"),
    [
        (("hw.ipynb", "hw (1).ipynb"), {"hw": 5, "hw_(1)": 2}, "hw.ipynb"),
        (("hw.ipynb", "hw (1).ipynb"), {"hw": 2, "hw_(1)": 5}, "hw (1).ipynb"),
        (("hw.ipynb", "hw (1).ipynb"), {"hw": 2, "hw_(1)": 2}, "hw (1).ipynb"),
        (("hw.ipynb", "hw (1).ipynb", "hw (2).ipynb"), {}, "hw (2).ipynb"),
        (("hw (1).ipynb", "hw (1) (1).ipynb"), {}, "hw (1) (1).ipynb"),
        (("hw.ipynb", "hw-Copy1.ipynb"), {}, "hw.ipynb"),
        (("hw.ipynb", "hw - Copy.ipynb"), {}, "hw.ipynb"),
        (("hw.ipynb", "Copy of hw.ipynb"), {}, "Copy of hw.ipynb"),
        (("hw.ipynb", "hw (1).ipynb"), {"hw": -1, "hw_(1)": 0}, "hw (1).ipynb"),
        (("hw.ipynb", "notes.ipynb"), {"notes": -1}, "hw.ipynb"),
        (("hw.ipynb", "final.ipynb"), {"hw": -1, "final": 3}, "final.ipynb"),
        (("a.ipynb", "b.ipynb"), {"a": -1, "b": 3}, "b.ipynb"),
        (("a.ipynb", "b.ipynb"), {"a": 2, "b": 3}, "b.ipynb"),
    ],
)
def test_of_several_the_fullest_counts_or_the_latest_and_all_are_named(tmp_path, names, fullness, taken):
    found, repairs = chosen(files(tmp_path, *names), **fullness)
    assert found == {"hw": taken}
    for name in names:
        assert any(name in said for said in repairs) or name == taken == "hw.ipynb"


def test_notebooks_of_one_assignment_are_not_confused(tmp_path):
    files(tmp_path, "lab-extra (1).ipynb", "lab.ipynb", "lab10.ipynb")
    found, repairs = chosen(tmp_path, ("lab", "lab-extra", "lab1"), lab10=-1)
    assert found == {"lab": "lab.ipynb", "lab-extra": "lab-extra (1).ipynb"}
    assert "lab1.ipynb is missing: its cells earn nothing." in repairs
    assert "lab10.ipynb is not part of the assignment: left out." in repairs


def test_what_only_has_a_notebooks_name_stops_nothing(tmp_path):
    files(tmp_path, "hw.ipynb")
    (tmp_path / "other.ipynb").mkdir()
    found, repairs = chosen(tmp_path)
    assert found == {"hw": "hw.ipynb"}
    assert repairs == ["other.ipynb is not a regular file: left out."]


def test_nothing_that_fits_is_refused_by_name(tmp_path):
    with pytest.raises(SubmissionRefused, match=r"expected hw.ipynb, found a.ipynb, b.ipynb"):
        chosen(files(tmp_path, "a.ipynb", "b.ipynb"), a=-1, b=-1)


@pytest.mark.parametrize(
    "name", ["hw.json", "hw.txt", "hw", "hw.ipynb~", "hw.ipynb.bak", ".ipynb_checkpoints/hw-checkpoint.ipynb"]
)
def test_a_notebook_under_a_name_that_is_none_is_found_where_there_is_no_other(tmp_path, name):
    found, repairs = chosen(files(tmp_path, name))
    assert found == {"hw": name.rpartition("/")[2]}
    assert repairs == [f"The notebook was named {found['hw']}: taken for hw.ipynb."]
    found, _ = chosen(files(tmp_path, "hw.ipynb"))
    assert found == {"hw": "hw.ipynb"}


def test_what_is_there_in_place_of_a_notebook_is_named(tmp_path):
    with pytest.raises(SubmissionRefused, match=r"found no notebook"):
        chosen(files(tmp_path, "timestamp.txt", "._hw.ipynb"), timestamp=-1)
    with pytest.raises(SubmissionRefused, match=r"expected hw.ipynb, found only hw.pdf, hw.zip"):
        chosen(files(tmp_path, "hw.zip", "hw.pdf", "timestamp.txt"), timestamp=-1)
