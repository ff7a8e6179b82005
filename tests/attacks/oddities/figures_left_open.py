"""Draws figures in cells of its own, leaves some open, changes the style."""

ASSIGNMENT = "03_gpu_timing"
OWN = [
    """
import matplotlib.pyplot as plt
plt.style.use("ggplot")
plt.rcParams["figure.figsize"] = (3, 2)
for _ in range(3):
    plt.figure().subplots().plot([1, 2, 3])
""",
    "fig, ax = plt.subplots()\nax.hist([1, 1, 2])\nplt.show()",
]
