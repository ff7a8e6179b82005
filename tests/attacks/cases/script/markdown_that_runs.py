"""Markdown cells and answers in words hold scripts, javascript: links and pages in data: links."""

import nbformat

ASSIGNMENT = "01_cloud_choices"
EVIL = (
    "<script>alert(1)</script> [points](javascript:alert(1)) ![x](http://localhost/seen.png)\n\n"
    '<img src=x onerror=alert(1)> <a href="data:text/html,<script>alert(1)</script>">x</a>\n'
    "<svg onload=alert(1)>"
    "{{ 7 * 7 }} {% include '/etc/passwd' %} ${7*7} &lt;script&gt;"
)


def submit(folder, nb):
    nb.cells = [part for cell in nb.cells for part in (cell, nbformat.v4.new_markdown_cell(EVIL))]
    nbformat.write(nb, folder / "01_cloud_choices.ipynb")
