"""Tries to write to the grader's places."""

ASSIGNMENT = "06_model_api"
REQUIRES = ("files or landlock",)
ANSWERS = {
    "predict_core_answer": r"""
import pathlib
written = []
for place in ("/work", "/root", "/etc", "/usr", "/var/tmp", "/home", "/student", "/", "/tmp"):
    for name in ("gradebook.db", ".ipython/profile_default/startup/x.py", "sitecustomize.py"):
        try:
            path = pathlib.Path(place) / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text("print(1)")
            written.append(path)
        except OSError:
            pass
"""
}
