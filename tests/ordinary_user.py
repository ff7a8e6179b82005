"""Run a command as an ordinary user, though the tests are root's and Python may lie in a folder of root's."""

from __future__ import annotations

import os
import shutil
import sys
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


def as_ordinary_user(home: Path, *command: str) -> tuple[list[str], dict[str, str]]:
    """Return the command, and its environment, that runs `command` as a user with the folder `home`.

    The folders above `home` become readable for everybody.
    """
    home.mkdir(mode=0o777, exist_ok=True)
    home.chmod(0o777)
    for parent in list(home.parents)[:-2]:
        parent.chmod(parent.stat().st_mode | 0o055)
    root = Path(__file__).resolve().parents[1]
    mine = {"HOME": str(home), "PYTHONPATH": str(root), "PATH": os.environ["PATH"]}
    for_script = {"home": str(home), "base": sys.base_prefix, "root": str(root), "user": str(USER)}
    return ["unshare", "-m", "sh", "-c", _SCRIPT, "sh", *command], mine | for_script
