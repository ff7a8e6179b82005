"""The sandbox in words: which measures there are, and which are missing. Knows no system call."""

from __future__ import annotations

# Measure → what it gives. `grader doctor` shows them; a report of measures says why one is missing.
MEASURES = {
    "processes": "sees and signals only processes of its own; none outlives the notebook",
    "network": "loopback only, and nobody else's",
    "files": "sees programs and libraries, read-only, and a folder of its own; no course, no gradebook",
    "user": "has an unprivileged user and no capabilities",
    "landlock": "files outside its folders stay closed, whatever else fails",
    "seccomp": "system calls that attack a kernel or other processes fail",
    "limits": "memory, processes and file sizes are bounded",
}
Report = dict[str, str]  # measure → "" when it holds, else why not


def missing_measures(report: Report) -> Report:
    """Return the measures that do not hold, each with the reason; one never tried counts as missing."""
    tried = {name: report.get(name, "it was not tried") for name in MEASURES}
    return {name: reason for name, reason in tried.items() if reason}


def in_words(missing: Report) -> str:
    """Return missing measures as part of a sentence; a reason that several share is said once."""
    names: dict[str, list[str]] = {}
    for name, reason in missing.items():
        names.setdefault(reason, []).append(name)
    return "; ".join(f"{', '.join(of)} ({reason})" for reason, of in names.items())
