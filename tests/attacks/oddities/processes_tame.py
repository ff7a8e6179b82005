"""Has processes of its own, by multiprocessing and joblib, an alarm, and finalizers, at the top."""

ASSIGNMENT = "05_model_persistence"
OWN = [
    """
import signal, multiprocessing, atexit, joblib
def square(x):
    return x * x
with multiprocessing.get_context("fork").Pool(2) as pool:
    print(pool.map(square, range(3)))
print(joblib.Parallel(n_jobs=2)(joblib.delayed(square)(i) for i in range(3)))
class TooLong(Exception):
    pass
def strike(*rest):
    raise TooLong
signal.signal(signal.SIGALRM, strike)
signal.alarm(5)
signal.alarm(0)
atexit.register(print, "bye")
"""
]
