"""Limits and sandbox: what the fork server and its children give up before a student's code runs.

Each measure stands by itself: what this machine does not allow is reported by name, and the others
still hold. Three moments, in this order:

* `enter_namespaces` in a process that has no threads; its first child is the fork server, which is
  process 1 in there, so that whatever a submission left running ends with one `kill(-1)`;
* `hide_files` in the server, once everything is imported: it and its children see the system's programs
  and libraries, read-only, and nothing else of the machine's files;
* `confine` in each child: empty folders of its own, an unprivileged user, Landlock, seccomp, limits.
"""

from __future__ import annotations

import contextlib
import fcntl
import os
import resource
import shutil
import signal
import socket
import struct
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from .filters import call, no_new_privileges, restrict_calls, restrict_files
from .measures import MEASURES, Report

# A place that no machine has, so that it covers nothing that is needed.
HOME = Path("/student")
WORK, OTHER_TMP = HOME / "work", HOME / "tmp"
_TMP = Path("/tmp")

_NEWNS, _NEWUTS, _NEWIPC, _NEWUSER, _NEWPID, _NEWNET = (
    0x00020000, 0x04000000, 0x08000000, 0x10000000, 0x20000000, 0x40000000,
)  # fmt: skip
_MS_NOSUID, _MS_NODEV, _MS_NOEXEC, _MS_BIND, _MS_REC, _MS_PRIVATE = 2, 4, 8, 4096, 16384, 1 << 18
_MNT_DETACH = 2
_MOUNT_SETATTR, _AT_FDCWD, _AT_RECURSIVE = 442, -100, 0x8000
_ATTR_RDONLY, _ATTR_NOSUID = 1, 2
_PR_SET_PDEATHSIG, _PR_SET_DUMPABLE, _PR_SET_CHILD_SUBREAPER = 1, 4, 36
_FIRST_UID, UIDS = 60_000, 5_000  # a witness has the user of its notebook plus UIDS

# What programs need of /etc; no configuration of Jupyter's, no keys.
_ETC = (
    "alternatives fonts group hosts host.conf ld.so.cache ld.so.conf ld.so.conf.d localtime mime.types "
    "nsswitch.conf passwd protocols resolv.conf services ssl timezone"
)
_CORES = "/sys/devices/system/cpu /sys/fs/cgroup"
_DEVICES = "null zero full random urandom"


@contextmanager
def _measure(report: Report, name: str) -> Iterator[None]:
    """Note in `report` whether what happens inside worked; an earlier failure of the measure stays."""
    try:
        yield
        report.setdefault(name, "")
    except OSError as error:
        report[name] = str(error)


def uid_for(pid: int) -> int:
    """Return the user for the children of the server with this process id, if root starts it.

    A number that no account has; a different one for each server, so that their processes are counted apart.
    """
    return _FIRST_UID + pid % UIDS


def enter_namespaces() -> Report:
    """Enter new namespaces: processes (for the next child), network, IPC, mounts.

    An ordinary user needs a user namespace for it, which a machine may forbid.
    """
    report: Report = {}
    uid, gid = os.getuid(), os.getgid()
    _allow_tracing()  # which is also what the files below ask for
    if uid != 0:
        try:
            call("unshare", _NEWUSER)
            Path("/proc/self/setgroups").write_text("deny")
            Path("/proc/self/uid_map").write_text(f"{uid} {uid} 1")
            Path("/proc/self/gid_map").write_text(f"{gid} {gid} 1")
        except OSError as error:
            return dict.fromkeys(("processes", "network", "files"), f"no user namespace ({error})")
    with _measure(report, "processes"):
        call("unshare", _NEWPID | _NEWIPC | _NEWUTS)
    with _measure(report, "network"):
        call("unshare", _NEWNET)
        _bring_up_loopback()
    with _measure(report, "files"):
        call("unshare", _NEWNS)
        call("mount", None, b"/", None, _MS_REC | _MS_PRIVATE, None)
    return report


def not_confined() -> Report:
    """Return the report of a server that is to do without every measure."""
    return dict.fromkeys(MEASURES, "not asked for")


def _bring_up_loopback() -> None:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as any_socket:
        up_and_running, set_flags = 0x1 | 0x40, 0x8914
        fcntl.ioctl(any_socket, set_flags, struct.pack("16sH14x", b"lo", up_and_running))


def readable() -> list[Path]:
    """Return what a child may read: the system's programs and libraries, and Python's."""
    system = [Path("/") / name for name in ("usr", "bin", "sbin", "lib", "lib32", "lib64")]
    etc = [Path("/etc") / name for name in _ETC.split()]
    python = [Path(sys.prefix), Path(sys.base_prefix), Path(sys.executable).resolve().parent.parent]
    found = [path for path in dict.fromkeys([*system, *etc, *python]) if path.exists()]
    return [path for path in found if not any(other in path.parents for other in found)]


def _own() -> list[Path]:
    """Return the folders that every child gets empty and to itself.

    `/tmp` is not one of them where Python lies below it: an empty one would hide it.
    """
    own = [HOME, Path("/dev/shm")]
    return own if any(_TMP in path.parents for path in readable()) else [*own, _TMP]


def hide_files(report: Report) -> None:
    """Exchange the root of the file system for one that holds only what is `readable`.

    Does nothing where `enter_namespaces` could not make a mount namespace.
    """
    if report.get("files"):
        return
    with _measure(report, "files"):
        # /sys is always there to be covered, and nothing in it is wanted.
        root = Path("/sys")
        call("mount", b"tmpfs", bytes(root), b"tmpfs", _MS_NOSUID | _MS_NODEV, b"mode=755")
        devices = [Path("/dev") / name for name in _DEVICES.split()]
        for path in (*readable(), *devices):
            _show(path, root)
        (root / "dev" / "fd").symlink_to("/proc/self/fd")
        (root / "dev" / "ptmx").symlink_to("pts/ptmx")
        for path in (HOME, _TMP, *(Path(name) for name in ("/dev/shm", "/dev/pts", "/proc"))):
            (root / path.relative_to("/")).mkdir(parents=True, exist_ok=True)
        attributes = struct.pack("QQQQ", _ATTR_RDONLY | _ATTR_NOSUID, 0, 0, 0)
        call("syscall", _MOUNT_SETATTR, _AT_FDCWD, bytes(root), _AT_RECURSIVE, attributes, len(attributes))
        options = b"newinstance,ptmxmode=666,mode=600"
        call("mount", b"devpts", bytes(root / "dev" / "pts"), b"devpts", _MS_NOSUID | _MS_NOEXEC, options)
        # Some containers forbid a fresh /proc; programs then do without one.
        with contextlib.suppress(OSError):
            flags = _MS_NOSUID | _MS_NODEV | _MS_NOEXEC
            call("mount", b"proc", bytes(root / "proc"), b"proc", flags, None)
        os.chdir(root)
        call("syscall", _PIVOT_ROOT[os.uname().machine], b".", b".")
        call("umount2", b".", _MNT_DETACH)
        os.chdir("/")


_PIVOT_ROOT = {"x86_64": 155, "aarch64": 41}


def _show(path: Path, root: Path) -> None:
    target = root / path.relative_to("/")
    target.parent.mkdir(parents=True, exist_ok=True)
    if path.is_symlink():
        target.symlink_to(path.readlink())
        if path.parent == Path("/"):
            return
        path = path.resolve()
        target = root / path.relative_to("/")
        if target.exists():
            return
        target.parent.mkdir(parents=True, exist_ok=True)
    if path.is_dir():
        target.mkdir(exist_ok=True)
    else:
        target.touch()
    call("mount", bytes(path), bytes(target), None, _MS_BIND | _MS_REC, None)


def die_with_parent() -> None:
    """End this process when the one that started it ends. A change of user takes that back."""
    call("prctl", _PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0)


def guard_server() -> None:
    """Put the server itself out of reach: no tracing; orphans come to it and can be ended."""
    refuse_tracing()
    with contextlib.suppress(OSError):
        call("prctl", _PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)


def refuse_tracing() -> None:
    """Let no other process read or write this one's memory."""
    with contextlib.suppress(OSError):
        call("prctl", _PR_SET_DUMPABLE, 0, 0, 0, 0)


def _allow_tracing() -> None:
    call("prctl", _PR_SET_DUMPABLE, 1, 0, 0, 0)


def confine(report: Report, uid: int, source: int, limits: dict[str, int]) -> Path:
    """Give up everything that a notebook does not need; the last step before it runs.

    `report` is what holds so far, and is added to; `source` is a descriptor of the folder with the
    notebook's files; `limits` holds `memory_bytes`, which come on top of `imported_bytes`, `file_bytes`
    for each file and each of the three folders, and `processes`. Returns the folder to run in: a private
    copy where files can be hidden, else the folder itself.
    """
    if report == not_confined():
        return Path(f"/proc/self/fd/{source}").resolve()
    root = os.getuid() == 0
    hidden = report["files"] == ""
    own = _own()
    folder = Path(f"/proc/self/fd/{source}").resolve() if not hidden else WORK
    if hidden:
        with _measure(report, "files"):
            call("unshare", _NEWNS)
            owner = uid if root else os.getuid()
            options = f"mode=700,uid={owner},gid={owner if root else os.getgid()},size={limits['file_bytes']}"
            for path in own:
                call("mount", b"tmpfs", bytes(path), b"tmpfs", _MS_NOSUID | _MS_NODEV, options.encode())
            if _TMP not in own:
                OTHER_TMP.mkdir()
                os.environ["TMPDIR"] = str(OTHER_TMP)
            tempfile.tempdir = None
            _copy_files(source, owner if root else -1)
    if not report["processes"]:
        with contextlib.suppress(OSError):
            call("unshare", _NEWIPC)
    with _measure(report, "user"):
        _become_nobody(uid, hidden)
    _allow_tracing()
    die_with_parent()
    with _measure(report, "limits"):
        # Processes are counted by user: only where the user is the notebook's own is that a fair limit.
        own_user = hidden if root else not report["processes"]
        _set_limits(limits, own_user)
    with _measure(report, "landlock"):
        no_new_privileges()
        writable = own if hidden else [folder, Path(os.environ["HOME"]), Path("/dev/shm")]
        own_terminals = ["pts"] if hidden else []
        devices = [Path("/dev") / name for name in (*own_terminals, *_DEVICES.split())]
        # Where /sys shows, libraries expect to read there how many cores they may use.
        shown = [Path("/")] if hidden else [*readable(), *map(Path, ("/proc", *_CORES.split()))]
        restrict_files(shown, [*writable, *devices])
    with _measure(report, "seccomp"):
        restrict_calls()
    return folder


def _copy_files(source: int, owner: int) -> None:
    """Copy the notebook's files into its private folder, which exists from now on."""
    WORK.mkdir()
    for folder, subfolders, names, descriptor in os.fwalk(".", dir_fd=source):
        target = WORK / folder
        for name in subfolders:
            (target / name).mkdir()
        for name in names:
            with (
                os.fdopen(os.open(name, os.O_RDONLY | os.O_NOFOLLOW, dir_fd=descriptor), "rb") as original,
                (target / name).open("wb") as copy,
            ):
                shutil.copyfileobj(original, copy)
    if owner >= 0:
        for _, _, names, descriptor in os.fwalk(HOME):
            for name in (".", *names):
                os.chown(name, owner, owner, dir_fd=descriptor)


def _become_nobody(uid: int, hidden: bool) -> None:
    """Drop root and every capability; root alone would leave the first, a user namespace the second."""
    if os.getuid() == 0:
        if not hidden:
            # Python itself may lie in a folder that only root can enter.
            raise OSError("it stays root, since the machine's own folders are in use")
        os.setgroups([])
        os.setresgid(uid, uid, uid)
        os.setresuid(uid, uid, uid)
    header = struct.pack("Ii", 0x20080522, 0)  # _LINUX_CAPABILITY_VERSION_3, this process
    call("capset", header, bytes(24))


def data_in_use() -> int:
    """Return the bytes of data that this process holds now; a limit on data comes on top of them."""
    return int(Path("/proc/self/statm").read_text().split()[5]) * resource.getpagesize()


def _set_limits(limits: dict[str, int], own_user: bool) -> None:
    bounds = {
        resource.RLIMIT_DATA: limits["imported_bytes"] + limits["memory_bytes"],
        resource.RLIMIT_FSIZE: limits["file_bytes"],
        resource.RLIMIT_CORE: 0,
    }
    if own_user:
        bounds[resource.RLIMIT_NPROC] = limits["processes"]
    for kind, bound in bounds.items():
        resource.setrlimit(kind, (bound, bound))
