"""countxp: a pretend accelerator that counts, on any laptop.

`CountingDevice` looks like an array library: it has `sum`, `matmul`, `where` and so on,
with the names of NumPy and of the Array API standard. Its arrays live in a memory of
their own, and every operation on them is counted. So a test can ask two questions that
a stopwatch answers badly: did the work stay on the device, and how many orders did the
device receive? The numbers come from NumPy. Nothing is faster here.

>>> import numpy as np
>>> gpu = CountingDevice()
>>> x = gpu.asarray(np.array([3.0, 4.0]))       # a copy to the device
>>> y = gpu.sum(x * x)                          # two operations
>>> gpu.ops
['multiply', 'sum']
>>> y.get()                                     # a copy back, as in CuPy
array(25.)

What counts as one operation: each call of a function, each operator, each method and
each index or assignment that makes or changes an array. `x.T`, `x.shape` and `x.dtype`
are free. Copies are counted apart, in `gpu.copies`.

A device array is never read silently: `np.sum(x)`, `np.asarray(x)`, `float(x)` and
`if x:` raise `ImplicitCopyError`, and host and device arrays never meet in one
operation (`MixedDeviceError`). Both are a `TypeError`. CuPy refuses `np.asarray(x)`,
too, but it hands `np.sum(x)` on to its own `sum`, on the device, and for `float(x)` or
`if x:` it copies without a word. As in PyTorch, `maximum` and `minimum` take arrays
only, no plain numbers, and keywords such as `a_min` are refused.

`StandInTensor` holds numbers and hands them out under the rules of a PyTorch tensor:
not while it lives on a GPU, and not while it records gradients.

Needs NumPy only.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from types import SimpleNamespace
from typing import Any, NoReturn

import numpy as np
import numpy.typing as npt

__all__ = [
    "CountingDevice",
    "DeviceArray",
    "ImplicitCopyError",
    "MixedDeviceError",
    "StandInTensor",
]

HostArray = npt.NDArray[Any]

# What the device can do: names that NumPy and the Array API standard know.
_FUNCTION_NAMES = """
    abs absolute add all any arange argmax argmin argsort astype broadcast_to clip
    concat concatenate copy cumsum diag diagonal divide dot einsum empty empty_like
    equal exp expand_dims eye full full_like greater greater_equal hstack inner less
    less_equal log logical_and logical_not logical_or matmul matrix_transpose max
    maximum mean min minimum moveaxis multiply negative not_equal ones ones_like outer
    permute_dims pow power prod ravel repeat reshape sign sort sqrt square squeeze
    stack std subtract sum swapaxes take tensordot tile transpose var vecdot vstack
    where zeros zeros_like
"""
_FUNCTIONS = frozenset(_FUNCTION_NAMES.split())
# Keywords that NumPy takes and PyTorch does not.
_NUMPY_ONLY = {"a_min", "a_max", "where", "initial", "order", "casting", "subok"}
# Array API names that older NumPy versions lack.
_FALLBACKS: dict[str, Callable[..., Any]] = {
    "astype": lambda x, dtype: np.asarray(x).astype(dtype),
    "concat": np.concatenate,
    "matrix_transpose": lambda x: np.swapaxes(x, -1, -2),
    "permute_dims": np.transpose,
    "pow": np.power,
    "vecdot": lambda x, y, axis=-1: np.sum(x * y, axis=axis),
}
_CONSTANTS = {
    name: getattr(np, name)
    for name in ("float32", "float64", "int32", "int64", "newaxis", "pi", "inf", "nan")
}


class ImplicitCopyError(TypeError):
    """Something on the host tried to read a device array without saying so."""


class MixedDeviceError(TypeError):
    """Host and device arrays, or arrays of two devices, met in one operation."""


class CountingDevice:
    """An accelerator and its array library in one: use it as `xp`.

    `ops`     the name of every operation so far, oldest first;
    `copies`  every copy so far: "to device" or "to host".
    """

    def __init__(self) -> None:
        self.ops: list[str] = []
        self.copies: list[str] = []

    def __repr__(self) -> str:
        return f"<CountingDevice: {len(self.ops)} operations so far>"

    def asarray(self, values: Any, dtype: Any = None) -> DeviceArray:
        """Copy numbers or a NumPy array to the device; leave a device array alone."""
        if isinstance(values, DeviceArray):
            if dtype in (None, values.dtype):
                return values
            return self.astype(values, dtype)  # type: ignore[no-any-return]
        self.copies.append("to device")
        return DeviceArray(self, np.array(values, dtype=dtype))

    def array(self, values: Any, dtype: Any = None) -> DeviceArray:
        """Do what `asarray` does, but always make a new array."""
        new = self.asarray(values, dtype)
        return DeviceArray(self, new._data.copy()) if new is values else new

    def reset(self) -> None:
        """Start counting again from nothing."""
        self.ops.clear()
        self.copies.clear()

    def __getattr__(self, name: str) -> Any:
        if name in _CONSTANTS:
            return _CONSTANTS[name]
        if name == "linalg":
            return SimpleNamespace(norm=partial(self._run, "norm", np.linalg.norm))
        if name not in _FUNCTIONS:
            raise AttributeError(
                f"this device has no {name!r}. It knows the usual functions of NumPy "
                "and of the Array API standard, such as sum, matmul, clip and where."
            )
        return partial(self._run, name, getattr(np, name, None) or _FALLBACKS[name])

    def _run(
        self, name: str, function: Callable[..., Any], *args: Any, **kwargs: Any
    ) -> DeviceArray:
        for key in sorted(_NUMPY_ONLY & kwargs.keys()):
            raise TypeError(
                f"{name} got the keyword {key!r}. NumPy knows it, PyTorch does not. "
                "xp.clip(x, 0, None), without names, and xp.where work everywhere."
            )
        plain = [self._unwrap(arg, name) for arg in args]
        named = {key: self._unwrap(value, name) for key, value in kwargs.items()}
        if name in ("maximum", "minimum") and not all(
            isinstance(arg, DeviceArray) for arg in args
        ):
            raise TypeError(
                f"{name} met something that is no array. NumPy takes a plain number "
                "there, PyTorch does not. xp.clip and xp.where take one everywhere."
            )
        result = np.array(function(*plain, **named))
        self.ops.append(name)
        return DeviceArray(self, result)

    def _unwrap(self, value: Any, name: str) -> Any:
        if isinstance(value, DeviceArray):
            if value.device is not self:
                raise MixedDeviceError(
                    f"{name} met arrays of two devices. Copy one of them over by way "
                    "of the host first."
                )
            return value._data
        if isinstance(value, np.ndarray):
            raise MixedDeviceError(
                f"{name} met a host array (NumPy) on the device. The two live in "
                "different memories. Was that array made with np instead of xp?"
            )
        if isinstance(value, list | tuple):
            return type(value)(self._unwrap(item, name) for item in value)
        return value


class DeviceArray:
    """An array in the memory of a `CountingDevice`."""

    def __init__(self, device: CountingDevice, data: HostArray) -> None:
        self.device = device
        self._data = data

    def __repr__(self) -> str:
        return f"DeviceArray(shape={self.shape}, dtype={self.dtype})"

    # What can be known without reading a number: free.

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
    def T(self) -> DeviceArray:
        """The array with its axes turned round."""
        return DeviceArray(self.device, self._data.T)

    @property
    def mT(self) -> DeviceArray:
        """The array with its last two axes swapped."""
        return DeviceArray(self.device, np.swapaxes(self._data, -1, -2))

    def __len__(self) -> int:
        return len(self._data)

    # The way back to the host, in the words of CuPy.

    def get(self) -> HostArray:
        """Copy the array to the host: a NumPy array."""
        self.device.copies.append("to host")
        return self._data.copy()

    def tolist(self) -> Any:
        """Copy the array to the host: plain Python numbers, in lists."""
        self.device.copies.append("to host")
        return self._data.tolist()

    # Indexing: one operation each.

    def __getitem__(self, key: Any) -> DeviceArray:
        return self.device._run("index", lambda data, k: data[k], self, key)

    def __setitem__(self, key: Any, value: Any) -> None:
        unwrap = self.device._unwrap
        self._data[unwrap(key, "assign")] = unwrap(value, "assign")
        self.device.ops.append("assign")

    def __iter__(self) -> Iterator[DeviceArray]:
        return (self[i] for i in range(len(self)))

    # Everything below would read device memory, or hand it to NumPy, behind your back.

    def _refuse(self, what: str) -> NoReturn:
        raise ImplicitCopyError(
            f"{what} would read {self!r} on the host. The numbers are on the device: "
            "use the device's own functions (xp.…), or copy on purpose with .get()."
        )

    def __array__(self, *args: Any, **kwargs: Any) -> HostArray:
        self._refuse("converting to a NumPy array")

    def __array_ufunc__(
        self, ufunc: Any, method: str, *inputs: Any, **kwargs: Any
    ) -> NoReturn:
        self._refuse(f"np.{ufunc.__name__}")

    def __array_function__(
        self, func: Any, types: Any, args: Any, kwargs: Any
    ) -> NoReturn:
        self._refuse(f"np.{func.__name__}")

    def __bool__(self) -> bool:
        self._refuse("testing for truth")

    def __int__(self) -> int:
        self._refuse("int()")

    def __float__(self) -> float:
        self._refuse("float()")

    def __index__(self) -> int:
        self._refuse("using it as an index")

    __hash__ = None  # type: ignore[assignment]


def _operator(name: str, *, swapped: bool = False) -> Callable[..., DeviceArray]:
    """Make the method behind an operator; `swapped` for `1 - x` instead of `x - 1`."""

    def method(self: DeviceArray, *others: Any) -> DeviceArray:
        operands = (*others, self) if swapped else (self, *others)
        return self.device._run(name, getattr(np, name), *operands)

    return method


def _in_place(name: str) -> Callable[..., DeviceArray]:
    """Make the method behind `x += 1`, which changes the array itself, as in NumPy."""

    def method(self: DeviceArray, other: Any) -> DeviceArray:
        self._data[...] = self.device._run(name, getattr(np, name), self, other)._data
        return self

    return method


for _symbol, _name in {
    "add": "add",
    "sub": "subtract",
    "mul": "multiply",
    "truediv": "divide",
    "pow": "power",
    "matmul": "matmul",
}.items():
    setattr(DeviceArray, f"__{_symbol}__", _operator(_name))
    setattr(DeviceArray, f"__r{_symbol}__", _operator(_name, swapped=True))
    setattr(DeviceArray, f"__i{_symbol}__", _in_place(_name))
for _symbol, _name in {
    "neg": "negative",
    "abs": "absolute",
    "invert": "logical_not",
    "lt": "less",
    "le": "less_equal",
    "gt": "greater",
    "ge": "greater_equal",
    "eq": "equal",
    "ne": "not_equal",
}.items():
    setattr(DeviceArray, f"__{_symbol}__", _operator(_name))


def _method(name: str) -> Callable[..., DeviceArray]:
    """Make a method that does what the function of the same name does."""

    def method(self: DeviceArray, *args: Any, **kwargs: Any) -> DeviceArray:
        if name in ("reshape", "transpose") and args and isinstance(args[0], int):
            args = (args,)  # x.reshape(3, 4) means x.reshape((3, 4))
        result = getattr(self.device, name)(self, *args, **kwargs)
        assert isinstance(result, DeviceArray)
        return result

    return method


_METHOD_NAMES = """
    all any argmax argmin clip copy dot max mean min prod ravel repeat reshape squeeze
    sum swapaxes transpose
"""
for _name in _METHOD_NAMES.split():
    setattr(DeviceArray, _name, _method(_name))


class StandInTensor:
    """Numbers behind the rules of a PyTorch tensor, so that nobody needs PyTorch here.

    `device` is text such as "cpu" or "cuda:0". A tensor that is not on the CPU, or that
    records gradients (`requires_grad`), does not turn into a NumPy array.
    """

    def __init__(
        self, values: Any, *, device: str = "cpu", requires_grad: bool = False
    ) -> None:
        self._data = np.array(values)
        self.device = device
        self.requires_grad = requires_grad

    def __repr__(self) -> str:
        return (
            f"StandInTensor(shape={self.shape}, device={self.device!r}, "
            f"requires_grad={self.requires_grad})"
        )

    @property
    def shape(self) -> tuple[int, ...]:
        """The length of each axis."""
        return self._data.shape

    def __len__(self) -> int:
        return len(self._data)

    def detach(self) -> StandInTensor:
        """Return the same numbers without the record of gradients."""
        return StandInTensor(self._data, device=self.device)

    data = property(detach)

    def to(self, device: str) -> StandInTensor:
        """Return a copy on another device; it records gradients as before."""
        return StandInTensor(
            self._data, device=device, requires_grad=self.requires_grad
        )

    def cpu(self) -> StandInTensor:
        """Return a copy in the memory of the host."""
        return self.to("cpu")

    def numpy(self, *, force: bool = False) -> HostArray:
        """Return a NumPy array, or raise as PyTorch does."""
        if force:
            return self.detach().cpu().numpy()
        if self.requires_grad:
            raise RuntimeError(
                "Can't call numpy() on a tensor that requires grad. Detach it first."
            )
        if self.device != "cpu":
            raise TypeError(
                f"can't convert a tensor on {self.device} to numpy. Copy it to host "
                "memory first."
            )
        return self._data

    def tolist(self) -> Any:
        """Return plain Python numbers, in lists."""
        return self._data.tolist()

    def __array__(self, dtype: Any = None, copy: bool | None = None) -> HostArray:
        return np.array(self.numpy(), dtype=dtype)

    def __iter__(self) -> Iterator[StandInTensor]:
        return (
            StandInTensor(row, device=self.device, requires_grad=self.requires_grad)
            for row in self._data
        )
