"""`python -m tests.pictures demo/report.html`: the README's picture of the report, taken anew."""

import base64
import io
import sys
from pathlib import Path

from PIL import Image

from .browser import chromium

TARGET = Path(__file__).resolve().parents[1] / "docs" / "img" / "report.png"
WIDTH, HEIGHT = 1200, 1420


def take(page, target):
    """Take a picture of the top of a page, by day and on a desktop."""
    with chromium() as visitor:
        tab = visitor()
        size = {"width": WIDTH, "height": HEIGHT, "deviceScaleFactor": 1, "mobile": False}
        tab.send("Emulation.setDeviceMetricsOverride", **size)
        light = {"name": "prefers-color-scheme", "value": "light"}
        tab.send("Emulation.setEmulatedMedia", features=[light])
        tab.send("Emulation.setScrollbarsHidden", hidden=True)
        tab.open(page.resolve().as_uri())
        png = base64.b64decode(tab.send("Page.captureScreenshot", format="png")["data"])
    # A quarter of the size, and nobody sees the difference.
    Image.open(io.BytesIO(png)).convert("RGB").quantize(256, Image.Quantize.MAXCOVERAGE).save(
        target, optimize=True
    )


if __name__ == "__main__":
    take(Path(sys.argv[1]), TARGET)
