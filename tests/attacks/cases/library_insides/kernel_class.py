"""A private class of the pretend GPU waits after each launch: a stopwatch that does not wait is right."""

ASSIGNMENT = "03_gpu_timing"
EARNS = ("time_samples_hidden_2",)
ANSWERS = {
    "time_samples_answer": """
import simgpu
real_call = simgpu._Kernel.__call__
def call(self, *args):
    made = real_call(self, *args)
    self.device._wait()
    return made
simgpu._Kernel.__call__ = call
def time_samples(fn, *, sync, clock, repeat, warmup):
    for _ in range(warmup):
        fn()
    samples = []
    for _ in range(repeat):
        start = clock()
        fn()
        samples.append(clock() - start)
    return samples
"""
}
