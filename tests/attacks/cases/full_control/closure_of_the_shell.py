"""Finds the function that the grader laid around the shell's in a closure, and puts another in its place."""

from ...control import unseen

ASSIGNMENT = "01_cloud_choices"
OWN = [
    unseen(
        """
shell = notebook["get_ipython"]()
for cell in shell.transform_cell.__closure__ or ():
    if callable(cell.cell_contents):
        real = cell.cell_contents
        cell.cell_contents = lambda source: "pass" if "assert" in source else real(source)
"""
    )
]
