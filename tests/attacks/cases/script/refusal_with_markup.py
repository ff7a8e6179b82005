"""The only notebook has markup for a name and is no notebook; the reason of the refusal tells of it."""

ASSIGNMENT = "06_model_api"
REFUSED = True


def submit(folder, nb):
    (folder / '"><img src=x onerror=alert(1)>.ipynb').write_text("no JSON")
