"""The simulated GPU that 03_gpu_timing ships: what its text promises."""

import doctest
import importlib.util
import sys
from pathlib import Path

import numpy as np
import pytest

FOLDER = Path(__file__).resolve().parents[2] / "source" / "03_gpu_timing"


@pytest.fixture(scope="module")
def modules():
    """`simgpu` and `backends`, imported from the assignment's folder."""
    sys.path.insert(0, str(FOLDER))
    try:
        yield importlib.import_module("simgpu"), importlib.import_module("backends")
    finally:
        sys.path.remove(str(FOLDER))


@pytest.fixture
def simgpu(modules):
    return modules[0]


def elapsed(device, work):
    start = device.clock()
    work()
    return device.clock() - start


def test_the_docstrings_example_is_true(simgpu):
    assert doctest.testmod(simgpu).failed == 0


def test_a_launch_returns_at_once_and_waiting_takes_the_kernels_time(simgpu):
    device = simgpu.Device(launch_s=1e-5, compile_s=0.2)
    kernel = device.kernel(lambda a: a + 1, seconds=0.004)
    x = device.to_device(np.zeros(3))
    assert elapsed(device, lambda: kernel(x)) >= 0.2  # compiles once, the host waits
    device.synchronize()
    assert elapsed(device, lambda: kernel(x)) == pytest.approx(1e-5)
    assert elapsed(device, device.synchronize) == pytest.approx(0.004, rel=0.01)
    assert elapsed(device, device.synchronize) == 0


def test_new_shapes_compile_again(simgpu):
    device = simgpu.Device(compile_s=0.2)
    kernel = device.kernel(lambda a: a + 1, seconds=0.001)
    for shape, compiles in (((3,), True), ((3,), False), ((4,), True)):
        x = device.to_device(np.zeros(shape))
        assert (elapsed(device, lambda x=x: kernel(x)) > 0.1) is compiles


def test_the_same_program_takes_the_same_time_every_time(simgpu):
    def program():
        device = simgpu.Device(outliers={2: 0.5})
        kernel = device.kernel(lambda a: a @ a, seconds=0.003)
        x = device.to_device(np.eye(4))
        return [elapsed(device, lambda: (kernel(x), device.synchronize())) for _ in range(5)]

    first = program()
    assert first == program()
    assert max(first[1:]) - min(first[1:]) == pytest.approx(0.5)


@pytest.mark.parametrize(
    "read", [np.asarray, float, np.sum, list, bool, lambda x: x[0], lambda x: np.add(x, 1)]
)
def test_a_device_array_is_never_read_silently(simgpu, read):
    x = simgpu.Device().to_device(np.ones(1))
    with pytest.raises(simgpu.DeviceError, match="to_host"):
        read(x)


def test_mixing_memories_is_named(simgpu):
    device, other = simgpu.Device(), simgpu.Device()
    x = device.to_device(np.ones(3))
    for mixture in (lambda: x + np.ones(3), lambda: np.ones(3) + x, lambda: x + other.to_device(np.ones(3))):
        with pytest.raises(simgpu.DeviceError):
            mixture()


def test_arithmetic_is_numpys(simgpu):
    device = simgpu.Device()
    a = np.arange(1.0, 5.0).reshape(2, 2)
    x = device.to_device(a)
    for ours, theirs in ((x @ x, a @ a), (x**2, a**2), (1 / x, 1 / a), (x - 1, a - 1), (2 * x + x, 3 * a)):
        np.testing.assert_array_equal(device.to_host(ours), theirs)


def test_a_clock_read_records_what_is_in_flight(simgpu):
    device = simgpu.Device()
    kernel = device.kernel(lambda a: a, seconds=1)
    x = device.to_device(np.ones(1))
    kernel(x)
    device.clock()
    device.synchronize()
    device.clock()
    reads = [event["in_flight"] for event in device.trace if event["kind"] == "clock"]
    assert reads == [1, 0]
    assert "still working" in simgpu.timeline(device.trace)


def test_the_trace_that_is_handed_out_is_a_copy(simgpu):
    device = simgpu.Device()
    device.clock()
    device.trace.clear()
    assert len(device.trace) == 1


def test_backends_that_are_there_agree_on_the_product(modules):
    _, backends = modules
    host = backends.make_input(16)
    found = [*backends.find_backends(), backends.SimBackend()]
    assert {"numpy"} <= {backend.name.lower() for backend in found}
    for backend in found:
        result = backend.to_numpy(backend.op(backend.asarray(host)))
        np.testing.assert_allclose(result, host @ host, rtol=1e-4, atol=1e-5)


def test_a_missing_library_is_skipped_with_a_reason(modules):
    _, backends = modules
    said = []
    found = {backend.name.lower() for backend in backends.find_backends(said.append)}
    missing = [name for name in ("cupy", "torch") if importlib.util.find_spec(name) is None]
    assert all(name not in found for name in missing)
    assert all(any(name in line.lower() for line in said) for name in missing)
