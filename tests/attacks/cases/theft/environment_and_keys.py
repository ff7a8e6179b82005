"""Collects credentials from environment and HOME."""

ASSIGNMENT = "06_model_api"
REQUIRES = ("files or landlock",)
ANSWERS = {
    "predict_core_answer": r"""
import os, pathlib
loot = [k for k in os.environ if "KEY" in k or "TOKEN" in k or "SECRET" in k]
for name in (".aws/credentials", ".ssh/id_rsa", ".netrc", ".config"):
    for home in (pathlib.Path.home(), pathlib.Path("/root")):
        try:
            loot.append((home / name).read_text())
        except OSError:
            pass
assert not loot, loot
predict_core = lambda *a: loot
"""
}
