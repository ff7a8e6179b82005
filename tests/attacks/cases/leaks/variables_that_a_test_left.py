"""A last cell prints every name that the tests have left in the notebook, with its value."""

ASSIGNMENT = "03_gpu_timing"
SECRETS = ("0.733",)
ANSWERS = {
    "time_samples_answer": """
def time_samples(fn, *, sync, clock, repeat, warmup):
    return [1.0 * n for n in range(repeat)]
"""
}
LAST = ["print({name: value for name, value in globals().items() if name[:1] == '_' != name[1:2]})"]
