"""Is nested a hundred thousand deep."""

REFUSED = True
ASSIGNMENT = "06_model_api"


def submit(folder, nb):
    (folder / f"{ASSIGNMENT}.ipynb").write_text("[" * 100_000 + "]" * 100_000)
