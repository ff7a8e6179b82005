"""What it displays as PNG, JPEG and GIF is HTML, SVG, or breaks out of the attribute that holds it."""

ASSIGNMENT = "03_gpu_timing"
OWN = [
    """
import base64
page = base64.b64encode(b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>").decode()
for kind in ("image/png", "image/jpeg", "image/gif", "image/svg+xml", "image/png;text/html"):
    display({kind: page}, raw=True)
    display({kind: 'x" onerror="alert(1)'}, raw=True)
    display({kind: ["iVBORw0KGgo", '" onerror="alert(1)']}, raw=True)
    size = {kind: {"width": '" onload=alert(1)'}}
    display({kind: "iVBORw0KGgo=" + '" onload="alert(1)'}, raw=True, metadata=size)
"""
]
