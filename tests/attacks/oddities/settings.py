"""Changes settings: np.seterr, pandas' options, plt's style, warnings off, decimal; loads json again."""

ASSIGNMENT = "05_model_persistence"
OWN = [
    """
import warnings, importlib, json, decimal, locale, random
import numpy as np, pandas as pd, matplotlib.pyplot as plt
warnings.filterwarnings("ignore")
np.seterr(all="raise")
np.set_printoptions(precision=2, suppress=True)
pd.set_option("display.max_rows", 7)
plt.style.use("ggplot")
decimal.getcontext().prec = 6
random.seed(1)
np.random.seed(1)
json = importlib.reload(json)
import sklearn
sklearn.set_config(display="text")
"""
]
