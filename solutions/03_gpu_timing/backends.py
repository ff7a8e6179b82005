"""Backends: one small interface to NumPy, CuPy, PyTorch and the simulated GPU.

A benchmark that is written against this interface runs on whatever is there.

The interface
-------------
`backend.name`, `backend.device`
    Text: the library, and the hardware that it runs on.
`backend.clock()`
    The time in seconds. Only differences mean anything.
`backend.asarray(host)`
    A copy of a NumPy array on the backend's device.
`backend.op(x)`
    The operation that is timed: the matrix product `x @ x`. It may return early, with
    the result still to be computed.
`backend.sync()`
    Wait until the device has finished all that was started.
`backend.to_numpy(x)`
    The values of `x` as a NumPy array on the host.

`make_input(size)` makes the matrix that everyone uses. `find_backends()` returns those
real backends that work on this computer; it never raises. `SimBackend(device)` puts the
simulator of `simgpu.py` behind the same interface.

CuPy and PyTorch are imported only when they are asked for.
"""

from __future__ import annotations

import importlib
import platform
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, Protocol

import numpy as np
import numpy.typing as npt
from simgpu import Device, DeviceArray

__all__ = [
    "Backend",
    "CupyBackend",
    "NumpyBackend",
    "SimBackend",
    "TorchBackend",
    "find_backends",
    "make_input",
]

HostArray = npt.NDArray[Any]


class Backend(Protocol):
    """What every backend offers. See the top of this file."""

    name: str
    device: str

    def clock(self) -> float:
        """Return the time in seconds."""

    def asarray(self, host: HostArray) -> Any:
        """Copy a NumPy array to the device."""

    def op(self, x: Any) -> Any:
        """Start `x @ x` and return its result, perhaps before it is computed."""

    def sync(self) -> None:
        """Wait until the device has finished."""

    def to_numpy(self, x: Any) -> HostArray:
        """Copy an array to the host."""


def make_input(size: int) -> HostArray:
    """Make the matrix of a benchmark: `size` x `size`, float32, the same every time."""
    return np.random.default_rng(size).random((size, size), dtype=np.float32)


class NumpyBackend:
    """NumPy on the CPU. Nothing is asynchronous, so `sync` has nothing to do."""

    name = "NumPy"

    def __init__(self) -> None:
        self.device = cpu_name()

    def clock(self) -> float:
        """Return the time in seconds."""
        return time.perf_counter()

    def asarray(self, host: HostArray) -> HostArray:
        """Copy the array; it stays on the host."""
        return np.array(host)

    def op(self, x: HostArray) -> HostArray:
        """Compute `x @ x`."""
        return x @ x

    def sync(self) -> None:
        """Do nothing: the work is done when the call returns."""

    def to_numpy(self, x: HostArray) -> HostArray:
        """Return the array itself."""
        return np.asarray(x)


class CupyBackend:
    """CuPy on an NVIDIA or AMD GPU. Raises if the library or the GPU does not work."""

    name = "CuPy"

    def __init__(self) -> None:
        self._cupy = importlib.import_module("cupy")
        self._device = self._cupy.cuda.Device()
        properties = self._cupy.cuda.runtime.getDeviceProperties(self._device.id)
        name = properties["name"]
        self.device = name.decode() if isinstance(name, bytes) else str(name)

    def clock(self) -> float:
        """Return the time in seconds."""
        return time.perf_counter()

    def asarray(self, host: HostArray) -> Any:
        """Copy a NumPy array to the GPU."""
        return self._cupy.array(host)

    def op(self, x: Any) -> Any:
        """Start `x @ x`."""
        return x @ x

    def sync(self) -> None:
        """Wait until the GPU has finished."""
        self._device.synchronize()

    def to_numpy(self, x: Any) -> HostArray:
        """Copy an array to the host."""
        return np.asarray(self._cupy.asnumpy(x))


class TorchBackend:
    """PyTorch on CUDA, on Apple's GPU (`mps`), or else on the CPU.

    `kind` chooses one of `"cuda"`, `"mps"` and `"cpu"`; without it, the first that is
    there is taken.
    """

    name = "PyTorch"

    def __init__(self, kind: str | None = None) -> None:
        torch = importlib.import_module("torch")
        if kind is None:
            if torch.cuda.is_available():
                kind = "cuda"
            elif hasattr(torch.backends, "mps") and torch.backends.mps.is_available():
                kind = "mps"
            else:
                kind = "cpu"
        self._torch = torch
        self._device = torch.device(kind)
        wait: dict[str, Callable[[], Any]] = {
            "cuda": lambda: torch.cuda.synchronize(self._device),
            "mps": lambda: torch.mps.synchronize(),
            "cpu": lambda: None,
        }
        names: dict[str, Callable[[], str]] = {
            "cuda": lambda: str(torch.cuda.get_device_name(self._device)),
            "mps": lambda: f"GPU of {cpu_name()}",
            "cpu": cpu_name,
        }
        self._wait = wait[kind]
        self.device = names[kind]()

    def clock(self) -> float:
        """Return the time in seconds."""
        return time.perf_counter()

    def asarray(self, host: HostArray) -> Any:
        """Copy a NumPy array to the device."""
        return self._torch.tensor(host, device=self._device)

    def op(self, x: Any) -> Any:
        """Start `x @ x`."""
        return x @ x

    def sync(self) -> None:
        """Wait until the device has finished."""
        self._wait()

    def to_numpy(self, x: Any) -> HostArray:
        """Copy a tensor to the host."""
        return np.asarray(x.detach().cpu().numpy())


class SimBackend:
    """The simulated GPU. Its clock is virtual, so its times repeat exactly.

    A product of two n x n matrices takes 2 n³ / `flops_per_s` seconds.
    """

    name = "simgpu"

    def __init__(
        self, device: Device | None = None, *, flops_per_s: float = 1e12
    ) -> None:
        self._gpu = Device() if device is None else device
        self.device = self._gpu.name
        self._product = self._gpu.kernel(
            lambda x: x @ x,
            seconds=lambda x: 2 * x.shape[0] ** 3 / flops_per_s,
            name="matmul",
        )

    def clock(self) -> float:
        """Return the virtual time in seconds."""
        return self._gpu.clock()

    def asarray(self, host: HostArray) -> DeviceArray:
        """Queue a copy to the simulated device."""
        return self._gpu.to_device(host)

    def op(self, x: DeviceArray) -> DeviceArray:
        """Queue `x @ x`."""
        return self._product(x)

    def sync(self) -> None:
        """Wait until the simulated device has finished."""
        self._gpu.synchronize()

    def to_numpy(self, x: DeviceArray) -> HostArray:
        """Copy a device array to the host."""
        return self._gpu.to_host(x)


def find_backends(log: Callable[[str], Any] | None = None) -> list[Backend]:
    """Return the real backends that work here: NumPy always, then CuPy and PyTorch.

    A library that is missing, or finds no usable device, is left out. `log`, if given,
    is called with a line that says why (`log=print`, for example).
    """
    found: list[Backend] = []
    for make in (NumpyBackend, CupyBackend, TorchBackend):
        try:
            backend: Backend = make()
            host = make_input(8)
            result = backend.to_numpy(backend.op(backend.asarray(host)))
            backend.sync()
            if not np.allclose(result, host @ host, rtol=1e-3, atol=1e-3):
                raise RuntimeError("a small matrix product came out wrong")
        except Exception as error:  # a broken driver may raise anything
            if log is not None:
                reason = (str(error) or type(error).__name__).splitlines()[0]
                log(f"{make.name}: not usable here ({reason})")
        else:
            found.append(backend)
    return found


def cpu_name() -> str:
    """Name this computer's processor, as well as the system tells."""
    try:
        for line in Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines():
            if line.startswith("model name"):
                return line.split(":", 1)[1].strip()
    except OSError:
        pass  # not Linux
    return platform.processor() or platform.machine() or "CPU"
