"""Chooses matplotlib's backend, style and interactive mode by hand, turns autoreload on, times cells."""

ASSIGNMENT = "01_cloud_choices"
OWN = [
    """
%matplotlib inline
%load_ext autoreload
%autoreload 2
import matplotlib
matplotlib.use("Agg")
import matplotlib.pyplot as plt
plt.ion()
plt.xkcd()
plt.rcdefaults()
plt.ioff()
""",
    "%%time\nsum(range(1000))",
    "%%capture said\nprint(1)",
]
