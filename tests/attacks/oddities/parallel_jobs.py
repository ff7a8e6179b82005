"""Uses two processes of joblib."""

ASSIGNMENT = "06_model_api"
OWN = [
    r"""
from joblib import Parallel, delayed
print(Parallel(n_jobs=2)(delayed(abs)(-n) for n in range(4)))
""",
]
