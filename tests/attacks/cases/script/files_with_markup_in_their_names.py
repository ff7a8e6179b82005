"""A side file, a folder and a second notebook have names that are markup; the repairs tell of them."""

import nbformat

ASSIGNMENT = "03_gpu_timing"


def submit(folder, nb):
    nbformat.write(nb, folder / "03_gpu_timing.ipynb")
    for name in ("<img src=x onerror=alert(1)>.exe", '"><script>alert(1)<', "javascript:alert(1).html"):
        (folder / name).write_text("x")
    (folder / "<script>alert(1)<").mkdir()
    (folder / '"><svg onload=alert(1)>.ipynb').write_text("{}")
    (folder / "{{ 7 * 7 }}\n\x1b[31m.sh").write_text("x")
