"""Sets options of pandas, numpy and warnings."""

ASSIGNMENT = "06_model_api"
OWN = [
    r"""
import pandas as pd, numpy as np, warnings, random, os
pd.set_option('display.max_rows', 5)
np.set_printoptions(precision=2)
warnings.filterwarnings('ignore')
random.seed(1); np.random.seed(1)
print(os.environ.get('HOME'), os.cpu_count())
""",
]
