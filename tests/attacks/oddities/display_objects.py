"""Displays HTML, Markdown and a figure left open."""

ASSIGNMENT = "06_model_api"
OWN = [
    r"""
from IPython.display import HTML, Markdown, display
display(HTML('<b>x</b>'), Markdown('*y*'))
get_ipython()
""",
    r"""
import matplotlib.pyplot as plt
plt.plot([1, 2])
plt.rcParams['figure.figsize'] = (3, 2)
""",
]
