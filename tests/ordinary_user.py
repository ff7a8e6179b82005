"""Run a command as an ordinary user, though the tests are root's and Python may lie in a folder of root's."""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

USER = 12345
needs_root = pytest.mark.skipif(
    sys.platform != "linux" or os.getuid() != 0 or not (shutil.which("setpriv") and shutil.which("unshare")),
    reason="needs root, to become another user",
)
# In a mount namespace in which that user can reach Python and the project.
_SCRIPT = """set -e
mount --make-rprivate /
for place in "$base" "$root"; do
    [ "${place#/root/}" != "$place" ] || continue
    mkdir -p "$home/.places/$place"
    mount --bind "$place" "$home/.places/$place"
done
if [ -d "$home/.places" ]; then
    mount -t tmpfs -o mode=755 tmpfs /root
    for place in "$base" "$root"; do
        [ -d "$home/.places/$place" ] || continue
        mkdir -p "$place"
        mount --move "$home/.places/$place" "$place"
    done
fi
exec setpriv --reuid "$user" --regid "$user" --clear-groups --inh-caps=-all "$@"
"""


@contextmanager
def open_folder() -> Iterator[Path]:
    """A temporary folder that every user can reach; each run of pytest closes its own to others."""
    with tempfile.TemporaryDirectory(prefix="open-", ignore_cleanup_errors=True) as folder:
        Path(folder).chmod(0o755)
        yield Path(folder)


def as_ordinary_user(home: Path, *command: str) -> tuple[list[str], dict[str, str]]:
    """Return the command, and its environment, that runs `command` as a user with the folder `home`.

    `home` lies in an `open_folder`.
    """
    home.mkdir(exist_ok=True)
    home.chmod(0o777)
    root = Path(__file__).resolve().parents[1]
    mine = {"HOME": str(home), "PYTHONPATH": str(root), "PATH": os.environ["PATH"]}
    for_script = {"home": str(home), "base": sys.base_prefix, "root": str(root), "user": str(USER)}
    return ["unshare", "-m", "sh", "-c", _SCRIPT, "sh", *command], mine | for_script
