"""Is the notebook of something else."""

REFUSED = True
ASSIGNMENT = "06_model_api"


def submit(folder, nb):
    import nbformat

    nbformat.write(
        nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell("1")]), folder / f"{ASSIGNMENT}.ipynb"
    )
