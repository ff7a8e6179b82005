"""NumPy for the curve, percentages in the legend."""
def plot_amdahl(parts, speeds):
    s = np.sort(np.asarray(speeds, dtype=float))
    fig, ax = plt.subplots()
    for p in parts:
        ax.semilogx(s, 1 / (1 - p + p / s), label=f"{100 * p:g} %")
    ax.set_xlabel("s")
    ax.set_ylabel("speed-up")
    ax.legend()
    return ax
