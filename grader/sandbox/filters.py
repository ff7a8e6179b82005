"""Two filters of the Linux kernel that a process puts on itself for good: Landlock and seccomp.

Landlock says which folders it may read and write: https://docs.kernel.org/userspace-api/landlock.html
seccomp says which system calls it may make: https://docs.kernel.org/userspace-api/seccomp_filter.html
Neither has a Python library that is kept up; both are a few calls through ctypes.
"""

from __future__ import annotations

import ctypes
import errno
import os
import platform
import struct
from collections.abc import Iterable
from pathlib import Path

_libc = ctypes.CDLL(None, use_errno=True)

_PR_SET_NO_NEW_PRIVS, _PR_SET_SECCOMP, _SECCOMP_MODE_FILTER = 38, 22, 2


def call(name: str, *arguments: object) -> int:
    """Call a function of the C library that returns -1 on failure; raises OSError with its errno."""
    result: int = getattr(_libc, name)(*arguments)
    if result == -1:
        code = ctypes.get_errno()
        raise OSError(code, f"{name}: {os.strerror(code)}")
    return result


def no_new_privileges() -> None:
    """Give up set-uid programs, which both filters ask for first."""
    call("prctl", _PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0)


# --- Landlock. The numbers are the same on every architecture. ---

_CREATE_RULESET, _ADD_RULE, _RESTRICT_SELF = 444, 445, 446
_EXECUTE, _WRITE_FILE, _READ_FILE, _READ_DIR = 1 << 0, 1 << 1, 1 << 2, 1 << 3
_TRUNCATE = 1 << 14
_READ = _EXECUTE | _READ_FILE | _READ_DIR
_ON_FILES = _EXECUTE | _WRITE_FILE | _READ_FILE | _TRUNCATE
# How many of the rights on files each version of Landlock knows; it grew.
_RIGHTS = {1: 13, 2: 14, 3: 15, 4: 15, 5: 16}
_SCOPES_SINCE, _SCOPES = 6, 0b11  # no signals to, no abstract sockets of, processes outside


def restrict_files(readable: Iterable[Path], writable: Iterable[Path]) -> None:
    """Allow this process, and all that it starts, no files but these and what is below them.

    Raises OSError where the kernel has no Landlock.
    """
    version = call("syscall", _CREATE_RULESET, 0, 0, 1)
    everything = (1 << _RIGHTS.get(version, 16)) - 1
    scopes = _SCOPES if version >= _SCOPES_SINCE else 0
    attributes = struct.pack("QQQ", everything, 0, scopes)
    size = 24 if version >= _SCOPES_SINCE else 8
    ruleset = call("syscall", _CREATE_RULESET, attributes, size, 0)
    try:
        for paths, rights in ((readable, _READ), (writable, everything)):
            for path in paths:
                _allow(ruleset, path, rights & everything)
        call("syscall", _RESTRICT_SELF, ruleset, 0)
    finally:
        os.close(ruleset)


def _allow(ruleset: int, path: Path, rights: int) -> None:
    try:
        descriptor = os.open(path, os.O_PATH | os.O_CLOEXEC)
    except FileNotFoundError:
        return
    try:
        if not path.is_dir():
            rights &= _ON_FILES
        call("syscall", _ADD_RULE, ruleset, 1, struct.pack("=Qi", rights, descriptor), 0)
    finally:
        os.close(descriptor)


# --- seccomp ---

# System calls that no student's code has a use for, and that attacks on a kernel or on other
# processes begin with. Columns: x86-64, AArch64 (from the kernel's unistd tables).
_DENIED = {
    "ptrace": (101, 117),
    "process_vm_readv": (310, 270),
    "process_vm_writev": (311, 271),
    "pidfd_getfd": (438, 438),
    "mount": (165, 40),
    "umount2": (166, 39),
    "pivot_root": (155, 41),
    "chroot": (161, 51),
    "open_tree": (428, 428),
    "move_mount": (429, 429),
    "fsopen": (430, 430),
    "fsconfig": (431, 431),
    "fsmount": (432, 432),
    "fspick": (433, 433),
    "mount_setattr": (442, 442),
    "unshare": (272, 97),
    "setns": (308, 268),
    "add_key": (248, 217),
    "request_key": (249, 218),
    "keyctl": (250, 219),
    "bpf": (321, 280),
    "perf_event_open": (298, 241),
    "userfaultfd": (323, 282),
    "io_uring_setup": (425, 425),
    "io_uring_enter": (426, 426),
    "io_uring_register": (427, 427),
    "kexec_load": (246, 104),
    "kexec_file_load": (320, 294),
    "init_module": (175, 105),
    "finit_module": (313, 273),
    "delete_module": (176, 106),
    "open_by_handle_at": (304, 265),
    "name_to_handle_at": (303, 264),
    "reboot": (169, 142),
    "swapon": (167, 224),
    "swapoff": (168, 225),
    "acct": (163, 89),
    "quotactl": (179, 60),
    "syslog": (103, 116),
    "settimeofday": (164, 170),
    "clock_settime": (227, 112),
}
_CLONE, _CLONE3 = (56, 220), 435
_NEW_NAMESPACES = 0x7E020000  # every CLONE_NEW… flag of clone(2)
_AUDIT_ARCH = {"x86_64": 0xC000003E, "aarch64": 0xC00000B7}

_LOAD, _EQUAL, _AT_LEAST, _ANY_OF, _RETURN = 0x20, 0x15, 0x35, 0x45, 0x06
_NUMBER, _ARCHITECTURE, _FIRST_ARGUMENT = 0, 4, 16
_ALLOW, _FAIL, _KILL = 0x7FFF0000, 0x00050000, 0x80000000


def restrict_calls() -> None:
    """Make the system calls of `_DENIED`, and new namespaces, fail with EPERM from now on.

    Raises OSError where seccomp is missing or the processor is one that this table does not know.
    """
    machine = platform.machine()
    if machine not in _AUDIT_ARCH:
        raise OSError(errno.ENOSYS, f"no table of system calls for {machine}")
    program = _program(machine)
    code = ctypes.create_string_buffer(program)
    header = struct.pack("HxxxxxxQ", len(program) // 8, ctypes.addressof(code))
    call("prctl", _PR_SET_SECCOMP, _SECCOMP_MODE_FILTER, header, 0, 0)


def _program(machine: str) -> bytes:
    """Assemble the filter in classic BPF: (code, jump if true, jump if false, operand)."""
    column = list(_AUDIT_ARCH).index(machine)
    refuse = (_RETURN, 0, 0, _FAIL | errno.EPERM)
    steps = [
        (_LOAD, 0, 0, _ARCHITECTURE),
        (_EQUAL, 1, 0, _AUDIT_ARCH[machine]),
        (_RETURN, 0, 0, _KILL),
        (_LOAD, 0, 0, _NUMBER),
        # The x32 calls of x86-64 would be a second way to each of them.
        (_AT_LEAST, 0, 1, 0x40000000),
        refuse,
        # Arguments of clone3 lie in memory, where a filter cannot look; glibc then uses clone.
        (_EQUAL, 0, 1, _CLONE3),
        (_RETURN, 0, 0, _FAIL | errno.ENOSYS),
    ]
    for numbers in _DENIED.values():
        steps += [(_EQUAL, 0, 1, numbers[column]), refuse]
    steps += [
        (_EQUAL, 0, 3, _CLONE[column]),
        (_LOAD, 0, 0, _FIRST_ARGUMENT),
        (_ANY_OF, 0, 1, _NEW_NAMESPACES),
        refuse,
        (_RETURN, 0, 0, _ALLOW),
    ]
    return b"".join(struct.pack("HBBI", *step) for step in steps)
