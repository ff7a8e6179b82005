"""The metadata of every cell nests three hundred objects, less than what stops a reader of JSON."""

import json

ASSIGNMENT = "03_gpu_timing"


def submit(folder, nb):
    deep = '{"nbgrader": ' * 300 + "{}" + "}" * 300
    text = json.dumps(nb).replace('"metadata": {', f'"metadata": {{"jupyter": {deep}, "tags": [{deep}], ')
    (folder / "03_gpu_timing.ipynb").write_text(text.replace(", }", "}"), encoding="utf-8")
