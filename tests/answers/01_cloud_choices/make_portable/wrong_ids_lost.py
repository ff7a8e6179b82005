"""Builds fresh cells from the entries it knows, without ids and attachments."""
# fails: make_portable_hidden_4
def make_portable(nb):
    cells = []
    for old in copy.deepcopy(nb["cells"]):
        cell = {
            "cell_type": old["cell_type"],
            "metadata": old["metadata"],
            "source": hide_secrets("".join(old["source"])),
        }
        if old["cell_type"] == "code":
            cell |= {"outputs": [], "execution_count": None}
        cells.append(cell)
    meta = copy.deepcopy(nb["metadata"])
    meta.pop("widgets", None)
    return {**nb, "cells": cells, "metadata": meta}
