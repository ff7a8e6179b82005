"""simgpu: a small, strict GPU simulator that runs on any laptop.

It behaves like a real accelerator in the ways that spoil benchmarks, and measures
time on a virtual clock. A wrong benchmark therefore gives a wrong number, and the same
wrong number each time. Nothing here depends on how fast your computer is.

What it imitates
----------------
* **Asynchronous queue.** Starting a kernel or a copy to the device costs the host a
  short launch time and returns at once. The device works through its queue, one
  operation after the other.
* **First-call compilation.** A kernel that meets new shapes or types is compiled first,
  as in JAX or with `torch.compile`. The host waits for that. (CuPy compiles once for
  each type, and PyTorch comes compiled; there a first call starts the device, loads
  libraries and reserves memory, which costs time as well.)
* **Copies.** Host and device have separate memories. `to_device` is queued like a
  kernel; `to_host` waits, because it hands you real numbers.
* **Outliers.** Chosen launches take longer, as if somebody else used the machine too.

Where it is stricter than CuPy and PyTorch
------------------------------------------
* A device array is never read silently: `np.asarray(x)`, `float(x)` and `np.sum(x)`
  raise `ImplicitCopyError`. (CuPy refuses only the first. It copies for `float(x)`
  without a word, and hands `np.sum(x)` on to its own `sum`, on the device.)
* Mixing host and device arrays in one operation raises `MixedDeviceError`.
* Waiting for an idle device, and reading the clock, cost nothing. (On a real machine
  some microseconds, and some tens of nanoseconds.)

Public names
------------
`Device(...)`
    A simulated GPU. Its methods are `clock()`, `synchronize()`, `to_device(host)`,
    `to_host(array)` and `kernel(fn, seconds=..., name=...)`. `device.trace` is the
    record of all that happened.
`DeviceArray`
    What lives on the device: `shape`, `dtype`, `ndim`, `size`, `nbytes`, and
    `+ - * / ** @` with other device arrays or plain numbers.
`ImplicitCopyError`, `MixedDeviceError`
    Both are a `DeviceError`, which is a `TypeError`. The message names the mistake.
`Event`
    One entry of a trace: a dict with `kind`, `name`, `t` and `in_flight`.
`timeline(trace)`
    A trace as readable text.

Example
-------
>>> import numpy as np
>>> device = Device()
>>> double = device.kernel(lambda a: 2 * a, seconds=0.004, name="double")
>>> x = device.to_device(np.ones(3))
>>> y = double(x)                      # queued, not finished
>>> device.synchronize()               # now it is
>>> device.to_host(y)
array([2., 2., 2.])

Needs NumPy only. Not thread-safe: one host thread drives one device.
"""

from __future__ import annotations

import math
import operator
from collections.abc import Callable, Iterable, Mapping
from typing import Any, NoReturn, TypedDict

import numpy as np
import numpy.typing as npt

__all__ = [
    "Device",
    "DeviceArray",
    "DeviceError",
    "Event",
    "ImplicitCopyError",
    "MixedDeviceError",
    "timeline",
]

HostArray = npt.NDArray[Any]


class DeviceError(TypeError):
    """A host array was used as a device array, or the other way round."""


class ImplicitCopyError(DeviceError):
    """Something on the host tried to read a device array without saying so."""


class MixedDeviceError(DeviceError):
    """Host and device arrays met in one operation."""


class Event(TypedDict):
    """One entry of a trace, written when a call returned to the host.

    `kind` is one of

    * `"clock"`: the host read the clock;
    * `"compile"`: a kernel was compiled;
    * `"launch"`: a kernel was queued;
    * `"h2d"`: a copy from host to device was queued;
    * `"d2h"`: a copy from device to host was made;
    * `"sync"`: the host waited for the device.

    `name` is the kernel's name, or the size of a copy, or empty. `t` is the virtual
    time in seconds. `in_flight` is the number of operations that were queued or running
    at that time.
    """

    kind: str
    name: str
    t: float
    in_flight: int


class DeviceArray:
    """An array in a simulated device's memory, made by `device.to_device(host)`."""

    def __init__(self, device: Device, data: HostArray) -> None:
        self.device = device
        self._data = data

    @property
    def shape(self) -> tuple[int, ...]:
        """The length of each axis."""
        return self._data.shape

    @property
    def dtype(self) -> np.dtype[Any]:
        """The type of one element."""
        return self._data.dtype

    @property
    def ndim(self) -> int:
        """The number of axes."""
        return self._data.ndim

    @property
    def size(self) -> int:
        """The number of elements."""
        return self._data.size

    @property
    def nbytes(self) -> int:
        """The memory that the elements take, in bytes."""
        return self._data.nbytes

    def __len__(self) -> int:
        return len(self._data)

    def __repr__(self) -> str:
        return (
            f"DeviceArray(shape={self.shape}, dtype={self.dtype}, "
            f"device={self.device.name!r})"
        )

    # Arithmetic: each operator is a kernel of its own.

    def __add__(self, other: object) -> DeviceArray:
        return self.device._operator("add")(self, other)

    def __radd__(self, other: object) -> DeviceArray:
        return self.device._operator("add")(other, self)

    def __sub__(self, other: object) -> DeviceArray:
        return self.device._operator("sub")(self, other)

    def __rsub__(self, other: object) -> DeviceArray:
        return self.device._operator("sub")(other, self)

    def __mul__(self, other: object) -> DeviceArray:
        return self.device._operator("mul")(self, other)

    def __rmul__(self, other: object) -> DeviceArray:
        return self.device._operator("mul")(other, self)

    def __truediv__(self, other: object) -> DeviceArray:
        return self.device._operator("truediv")(self, other)

    def __rtruediv__(self, other: object) -> DeviceArray:
        return self.device._operator("truediv")(other, self)

    def __pow__(self, other: object) -> DeviceArray:
        return self.device._operator("pow")(self, other)

    def __rpow__(self, other: object) -> DeviceArray:
        return self.device._operator("pow")(other, self)

    def __matmul__(self, other: object) -> DeviceArray:
        return self.device._operator("matmul")(self, other)

    def __rmatmul__(self, other: object) -> DeviceArray:
        return self.device._operator("matmul")(other, self)

    # Everything below would read device memory, or hand it to NumPy, without saying so.

    def _refuse(self, what: str) -> NoReturn:
        raise ImplicitCopyError(
            f"{what} would copy {self!r} to the host behind your back. A hidden copy "
            "also waits for the device, so it spoils a timing. Copy on purpose: "
            "device.to_host(array) (in a backend: to_numpy)."
        )

    def _refuse_numpy(self, function: str, args: Iterable[Any]) -> NoReturn:
        met = [
            value
            for arg in args
            for value in (arg if isinstance(arg, list | tuple) else [arg])
        ]
        if any(isinstance(value, np.ndarray) for value in met):
            raise MixedDeviceError(
                f"numpy.{function} met a host array and a device array. NumPy works on "
                "the host only. Copy the device array to the host first: "
                "device.to_host(array) (in a backend: to_numpy)."
            )
        self._refuse(f"numpy.{function}")

    def __array__(self, *args: Any, **kwargs: Any) -> HostArray:
        self._refuse("converting to a NumPy array")

    def __array_ufunc__(
        self, ufunc: Any, method: str, *inputs: Any, **kwargs: Any
    ) -> NoReturn:
        self._refuse_numpy(ufunc.__name__, inputs)

    def __array_function__(
        self, func: Any, types: Any, args: Any, kwargs: Any
    ) -> NoReturn:
        self._refuse_numpy(func.__name__, args)

    def __bool__(self) -> bool:
        self._refuse("testing for truth")

    def __int__(self) -> int:
        self._refuse("int()")

    def __float__(self) -> float:
        self._refuse("float()")

    def __complex__(self) -> complex:
        self._refuse("complex()")

    def __index__(self) -> int:
        self._refuse("using it as an index")

    def __iter__(self) -> NoReturn:
        self._refuse("looping over it")

    def __getitem__(self, key: object) -> NoReturn:
        self._refuse("indexing")


Seconds = float | Callable[..., float] | None


class _Kernel:
    """A function that runs on one device. Made by `Device.kernel`."""

    def __init__(
        self, device: Device, fn: Callable[..., Any], seconds: Seconds, name: str
    ) -> None:
        self.device = device
        self.name = name
        self._fn = fn
        self._seconds = seconds
        self._compiled: set[tuple[object, ...]] = set()

    def __repr__(self) -> str:
        return f"<kernel {self.name!r} on {self.device.name!r}>"

    def __call__(self, *args: object) -> DeviceArray:
        values = [self._on_device(arg) for arg in args]
        signature = tuple(
            (arg.shape, str(arg.dtype)) if isinstance(arg, DeviceArray) else type(arg)
            for arg in args
        )
        result = np.asarray(self._fn(*values))
        if self._seconds is None:
            cost = result.size * self.device.seconds_per_element
        elif callable(self._seconds):
            cost = self._seconds(*args)
        else:
            cost = self._seconds
        if signature not in self._compiled:
            self._compiled.add(signature)
            self.device._compile(self.name)
        self.device._launch(self.name, cost)
        return DeviceArray(self.device, result)

    def _on_device(self, arg: object) -> Any:
        if isinstance(arg, DeviceArray):
            if arg.device is not self.device:
                raise MixedDeviceError(
                    f"kernel {self.name!r} runs on {self.device!r}, but one argument "
                    f"lives on {arg.device!r}. Copy it over by way of the host first."
                )
            return arg._data
        if isinstance(arg, bool | int | float | complex | np.generic):
            return arg
        if isinstance(arg, np.ndarray | list | tuple):
            _refuse_mixture(f"kernel {self.name!r}")
        raise DeviceError(
            f"kernel {self.name!r} takes device arrays and plain numbers, but one "
            f"argument is of type {type(arg).__name__}."
        )


class Device:
    """A simulated GPU with its own virtual clock. All times are in seconds.

    `launch_s`
        Host time that each launch or copy costs before the call returns.
    `compile_s`
        Host time for compiling a kernel, once per combination of shapes and types.
    `copy_latency_s`, `copy_bytes_per_s`
        A copy of `n` bytes takes `copy_latency_s + n / copy_bytes_per_s` on the device.
    `seconds_per_element`
        Cost of the built-in operators, and of kernels that name no cost of their own.
    `outliers`
        Which kernel launches take longer, and by how much: `{3: 0.5}` makes the fourth
        launch on this device half a second slower. Launches are counted from 0,
        warm-ups included.
    """

    def __init__(
        self,
        *,
        name: str = "simulated GPU",
        launch_s: float = 10e-6,
        compile_s: float = 0.25,
        copy_latency_s: float = 20e-6,
        copy_bytes_per_s: float = 10e9,
        seconds_per_element: float = 0.05e-9,
        outliers: Mapping[int, float] | None = None,
    ) -> None:
        self.name = name
        self.launch_s = _duration(launch_s, "launch_s")
        self.compile_s = _duration(compile_s, "compile_s")
        self.copy_latency_s = _duration(copy_latency_s, "copy_latency_s")
        self.seconds_per_element = _duration(seconds_per_element, "seconds_per_element")
        self.copy_bytes_per_s = float(copy_bytes_per_s)
        if not self.copy_bytes_per_s > 0:
            raise ValueError(
                f"copy_bytes_per_s must be above zero, not {copy_bytes_per_s!r}"
            )
        self._outliers = {
            int(index): _duration(extra, "an outlier")
            for index, extra in (outliers or {}).items()
        }
        self._now = 100.0  # the origin means nothing, as with time.perf_counter
        self._ends: list[float] = []  # when each queued operation will have finished
        self._launches = 0
        self._operators: dict[str, _Kernel] = {}
        self._trace: list[Event] = []

    def __repr__(self) -> str:
        return f"<Device {self.name!r}, {self._pending()} in flight>"

    # What a benchmark uses

    def clock(self) -> float:
        """Read the host's clock: virtual seconds. Only differences mean anything."""
        self._record("clock", "")
        return self._now

    def synchronize(self) -> None:
        """Wait until the device has finished everything in its queue."""
        self._wait()
        self._record("sync", "")

    def to_device(self, host: npt.ArrayLike) -> DeviceArray:
        """Queue a copy to the device, and return the device array at once."""
        if isinstance(host, DeviceArray):
            raise MixedDeviceError(f"to_device takes a host array, not {host!r}.")
        data = np.array(host)
        self._enqueue(self._copy_seconds(data.nbytes))
        self._record("h2d", f"{data.nbytes} bytes")
        return DeviceArray(self, data)

    def to_host(self, array: DeviceArray) -> HostArray:
        """Copy a device array to the host. Waits until it is computed and copied."""
        if not isinstance(array, DeviceArray):
            raise MixedDeviceError(
                f"to_host takes a device array, but this {type(array).__name__} is on "
                "the host."
            )
        if array.device is not self:
            raise MixedDeviceError(f"{array!r} does not live on {self!r}.")
        self._enqueue(self._copy_seconds(array.nbytes))
        self._wait()
        self._record("d2h", f"{array.nbytes} bytes")
        return array._data.copy()

    def kernel(
        self,
        fn: Callable[..., Any],
        *,
        seconds: Seconds = None,
        name: str | None = None,
    ) -> Callable[..., DeviceArray]:
        """Make a kernel from `fn`, a function of NumPy arrays that returns one.

        The kernel takes device arrays (and plain numbers) and returns a device array at
        once. `seconds` is what one run takes on the device: a number, or a function of
        the kernel's arguments.
        """
        label = name or str(getattr(fn, "__name__", "kernel"))
        return _Kernel(self, fn, seconds, label)

    @property
    def trace(self) -> list[Event]:
        """All that happened so far, oldest first. A copy: you may change it."""
        return [event.copy() for event in self._trace]

    # How it works

    def _operator(self, name: str) -> _Kernel:
        if name not in self._operators:
            seconds = self._matmul_seconds if name == "matmul" else None
            fn = getattr(operator, name)
            self._operators[name] = _Kernel(self, fn, seconds, name)
        return self._operators[name]

    def _matmul_seconds(self, a: DeviceArray, b: DeviceArray) -> float:
        inner = a.shape[-1]
        return a.size // inner * inner * (b.size // inner) * self.seconds_per_element

    def _copy_seconds(self, nbytes: int) -> float:
        return self.copy_latency_s + nbytes / self.copy_bytes_per_s

    def _compile(self, name: str) -> None:
        self._now += self.compile_s
        self._record("compile", name)

    def _launch(self, name: str, seconds: float) -> None:
        extra = self._outliers.get(self._launches, 0.0)
        self._launches += 1
        self._enqueue(_duration(seconds, f"the cost of kernel {name!r}") + extra)
        self._record("launch", name)

    def _enqueue(self, seconds: float) -> None:
        self._now += self.launch_s
        begins = max(self._now, self._ends[-1]) if self._ends else self._now
        self._ends.append(begins + seconds)

    def _wait(self) -> None:
        if self._ends:
            self._now = max(self._now, self._ends[-1])

    def _pending(self) -> int:
        self._ends = [end for end in self._ends if end > self._now]
        return len(self._ends)

    def _record(self, kind: str, name: str) -> None:
        event: Event = {
            "kind": kind,
            "name": name,
            "t": self._now,
            "in_flight": self._pending(),
        }
        self._trace.append(event)


def timeline(trace: Iterable[Event]) -> str:
    """A trace as readable text, in milliseconds from its first event."""
    words = {
        "clock": "clock read",
        "compile": "compile",
        "launch": "launch",
        "h2d": "copy to device",
        "d2h": "copy to host",
        "sync": "synchronise",
    }
    lines = [f"{'ms':>12}  {'what':<16}{'':<16}in flight"]
    origin: float | None = None
    for event in trace:
        origin = event["t"] if origin is None else origin
        kind, flying = event["kind"], event["in_flight"]
        line = (
            f"{1e3 * (event['t'] - origin):12.3f}  {words.get(kind, kind):<16}"
            f"{event['name']:<16}{flying:>9}"
        )
        if kind == "clock" and flying:
            line += "  <- read while the device was still working"
        lines.append(line)
    return "\n".join(lines)


def _refuse_mixture(what: str) -> NoReturn:
    raise MixedDeviceError(
        f"{what} was given a host array where it needs device arrays only. The two "
        "live in different memories, and you decide when to pay for a copy. Copy on "
        "purpose: device.to_device(host) (in a backend: asarray)."
    )


def _duration(value: float, what: str) -> float:
    if not (math.isfinite(value) and value >= 0):
        raise ValueError(f"{what} must be seconds, zero or more, not {value!r}")
    return float(value)
