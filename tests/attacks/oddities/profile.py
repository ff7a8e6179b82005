"""Profiles its own function with cProfile and looks at memory with tracemalloc."""

ASSIGNMENT = "02_hardware_acceleration"
LAST = [
    """
import cProfile, pstats, io, tracemalloc
pr = cProfile.Profile()
pr.enable()
sqdist_loop(X_new[:5], X_known[:5])
pr.disable()
out = io.StringIO()
pstats.Stats(pr, stream=out).sort_stats("cumulative").print_stats(3)
print(out.getvalue()[:200])
tracemalloc.start()
sqdist(X_new, X_known, np)
print(tracemalloc.get_traced_memory())
tracemalloc.stop()
""",
    "%prun -q sqdist_loop(X_new[:3], X_known[:3])",
    "%timeit -n1 -r1 sqdist(X_new, X_known, np)",
]
