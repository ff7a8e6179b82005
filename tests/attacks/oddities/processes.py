"""Has processes of its own, by fork and joblib, an alarm, and a function to call at exit."""

ASSIGNMENT = "05_model_persistence"
LAST = [
    """
import os, signal, multiprocessing, atexit, weakref, joblib
pid = os.fork()
if pid == 0:
    os._exit(0)
os.waitpid(pid, 0)
""",
    """
def square(x):
    return x * x
print(joblib.Parallel(n_jobs=2)(joblib.delayed(square)(i) for i in range(3)))
""",
    """
class TooLong(Exception):
    pass
def strike(*rest):
    raise TooLong
signal.signal(signal.SIGALRM, strike)
signal.alarm(5)
if "logistic regression" in fitted:
    same_predictions(fitted["logistic regression"], fitted["logistic regression"], X_cancer)
signal.alarm(0)
atexit.register(print, "bye")
""",
]
