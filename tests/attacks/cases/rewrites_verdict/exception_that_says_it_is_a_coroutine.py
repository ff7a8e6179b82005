"""Every answer raises an exception that calls itself a coroutine, and whose awaiting gives None."""

ASSIGNMENT = "03_gpu_timing"
LIE = """
import types

class Lie(BaseException):
    @property
    def __class__(self):
        return types.CoroutineType
    def __await__(self):
        return iter(())

def {name}(*args, **kwargs):
    raise Lie
"""
NAMES = ("speedup", "time_samples", "summarise", "time_phases", "break_even", "diagnose", "plot_times")
ANSWERS = {f"{name}_answer": LIE.replace("{name}", name) for name in NAMES}
