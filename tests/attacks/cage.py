"""`nbgrader autograde`, alone in the grader's sandbox: `python -m tests.attacks.cage COURSE ASSIGNMENT`.

With names of students after that, all of them are graded, and what is printed is by student and notebook.

Plain nbgrader runs a submission with all the rights of who grades; the attacks are not to have those of
this machine. COURSE is copied in; on standard output comes what its gradebook holds afterwards.
"""

from __future__ import annotations

import os
import subprocess
import sys

from grader.engine.environment import clean_environment
from grader.sandbox import confine

_LIMITS = {"memory_bytes": 2_000_000_000, "file_bytes": 500_000_000, "processes": 300}
_READ = """
import json, sys
from nbgrader.api import Gradebook
with Gradebook("sqlite:///gradebook.db", "course") as book:
    submission = book.find_submission(sys.argv[1], "mallory")
    grades = [grade for notebook in submission.notebooks for grade in notebook.grades]
    print(json.dumps({grade.name: [grade.auto_score, grade.max_score] for grade in grades}))
"""
_READ_ALL = """
import json, sys
from nbgrader.api import Gradebook, MissingEntry
found = {}
with Gradebook("sqlite:///gradebook.db", "course") as book:
    for student in sys.argv[2:]:
        try:
            submission = book.find_submission(sys.argv[1], student)
        except MissingEntry:
            continue
        found[student] = {
            f"{notebook.name}/{grade.name}": grade.auto_score
            for notebook in submission.notebooks for grade in notebook.grades
        }
print(json.dumps(found))
"""


def main(folder: str, assignment: str, *students: str) -> None:
    """Grade one submission, or several; ends without a word when plain nbgrader has no score for it."""
    source = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    report = confine.enter_namespaces()
    if missing := {name: why for name, why in report.items() if why}:
        sys.exit(f"This machine has no cage for it: {missing}")
    server = os.fork()
    if server:
        os.waitpid(server, 0)
        return
    confine.die_with_parent()
    confine.hide_files(report)
    confine.guard_server()
    child = os.fork()
    if child:
        os.waitpid(child, 0)
        os._exit(0)  # the first process of its namespace: whatever is left ends with it
    limits = _LIMITS | {"imported_bytes": confine.data_in_use()}
    os.chdir(confine.confine(report, confine.uid_for(os.getpid()), source, limits))
    python, environment = sys.executable, clean_environment(confine.HOME)
    who = [] if students else ["--student", "mallory"]
    grading = [python, "-m", "nbgrader", "autograde", assignment, *who]
    subprocess.run(grading, env=environment, stdin=subprocess.DEVNULL, stdout=2, check=False)
    read = [python, "-c", _READ_ALL if students else _READ, assignment, *students]
    subprocess.run(read, env=environment, check=False)
    os._exit(0)


if __name__ == "__main__":
    main(*sys.argv[1:])
