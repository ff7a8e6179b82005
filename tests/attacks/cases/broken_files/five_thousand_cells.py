"""Has five thousand cells."""

REFUSED = True
ASSIGNMENT = "06_model_api"


def submit(folder, nb):
    import nbformat

    nb.cells += [nbformat.v4.new_code_cell("1") for _ in range(5000)]
    nbformat.write(nb, folder / f"{ASSIGNMENT}.ipynb")
