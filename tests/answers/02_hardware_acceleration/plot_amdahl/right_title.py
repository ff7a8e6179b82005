"""Says in the title which line is which, as percentages."""
def plot_amdahl(parts, speeds):
    fig, ax = plt.subplots()
    xs = np.sort(np.array(speeds, dtype=float))
    for p in parts:
        ax.semilogx(xs, 1 / (1 - p + p / xs))
    ax.set_title("from top to bottom: " + ", ".join(f"{p}" for p in sorted(parts)[::-1]))
    ax.set_xlabel("s")
    ax.set_ylabel("times as fast")
    return ax
