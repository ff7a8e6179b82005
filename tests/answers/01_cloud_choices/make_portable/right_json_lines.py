"""JSON for the copy, dicts joined with |, the form of the source kept."""
def make_portable(nb):
    def cleaned(c):
        src = c["source"]
        text = hide_secrets(src if isinstance(src, str) else "".join(src))
        extra = {"outputs": [], "execution_count": None} if c["cell_type"] == "code" else {}
        return c | extra | {"source": text if isinstance(src, str) else text.splitlines(keepends=True)}

    twin = json.loads(json.dumps(nb))
    meta = {k: twin["metadata"][k] for k in twin["metadata"] if k != "widgets"}
    return {**twin, "metadata": meta, "cells": list(map(cleaned, twin["cells"]))}
