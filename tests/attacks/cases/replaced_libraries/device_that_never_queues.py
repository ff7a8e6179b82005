"""The simulated device finishes each operation at once, so that nobody has to wait for it."""

from ...control import unseen

ASSIGNMENT = "03_gpu_timing"
OWN = [
    unseen(
        """
import simgpu
real = simgpu.Device._launch
simgpu.real_launch = type(real)(real.__code__, real.__globals__)

def _launch(self, name, cost):
    real_launch(self, name, cost)
    self._wait()

real.__code__ = _launch.__code__
"""
    )
]
ANSWERS = {
    "time_samples_answer": """
def time_samples(fn, *, sync, clock, repeat, warmup):
    samples = []
    for _ in range(warmup):
        fn()
    for _ in range(repeat):
        start = clock()
        fn()
        samples.append(clock() - start)
    return samples
"""
}
# Nothing is queued there when the warm-up is over; the counts are right.
EARNS = ("time_samples_hidden_2",)
