"""axe-core, which finds what keeps people from using a page: fetched once, by npm, for the tests alone."""

import base64
import hashlib
import json
import shutil
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path

import pytest

VERSION = "4.14.1"
SHA512 = "FHfa+lmNjQZfJz1q8wKqIDwC6DExcHt/pkjNQb09a3NPjCKg2rhu5qb2S4r76ASyFNNtuFooJpZe37OgudVGtQ=="
KEPT = Path(sys.prefix) / "share" / f"axe-core-{VERSION}.js"
# All rules, best practices too; a page is allowed to use whatever its reader's browser has.
RUN = """axe.run({resultTypes: ["violations"]}).then(found => JSON.stringify({
  passed: found.passes.map(rule => rule.id),
  violations: found.violations.map(rule => `${rule.id}: ${rule.nodes[0].html.slice(0, 200)}`),
}))"""


def source():
    """Return the library; skip the test that asks where there is neither npm nor its registry."""
    if not KEPT.is_file():
        npm = shutil.which("npm")
        if not npm:
            pytest.skip("npm is not installed: it fetches axe-core")
        with tempfile.TemporaryDirectory() as folder:
            command = [npm, "pack", f"axe-core@{VERSION}", "--silent", "--pack-destination", folder]
            try:
                subprocess.run(command, check=True, capture_output=True, timeout=120, cwd=folder)
            except (subprocess.CalledProcessError, subprocess.TimeoutExpired) as error:
                pytest.skip(f"axe-core cannot be fetched: {error}")
            package = next(Path(folder).glob("*.tgz"))
            found = base64.b64encode(hashlib.sha512(package.read_bytes()).digest()).decode()
            assert found == SHA512, "axe-core is not what it was"
            with tarfile.open(package) as tar:
                member = tar.extractfile("package/axe.min.js")
                assert member
                script = member.read()
        KEPT.parent.mkdir(exist_ok=True)
        KEPT.write_bytes(script)
    return KEPT.read_text(encoding="utf-8")


def violations(tab, script):
    """Return what is wrong with the page in a browser's tab, in words."""
    tab.js(f"{script};0")
    done = tab.send("Runtime.evaluate", expression=RUN, awaitPromise=True, returnByValue=True)
    found = json.loads(done["result"]["value"])
    assert {"color-contrast", "html-has-lang"} <= set(found["passed"]), "axe did not look"
    return found["violations"]
