"""One call draws all lines of a matrix, and a legend in the figure names them."""
def plot_amdahl(parts, speeds):
    s = np.sort(np.asarray(speeds, dtype=float))
    p = np.asarray(parts, dtype=float)
    fig, ax = plt.subplots()
    lines = ax.plot(s, 1 / (1 - p + p / s[:, None]))
    fig.legend(lines, [repr(part) for part in parts], loc="outside right upper")
    ax.set(xscale="log", xlabel="s", ylabel="speed-up")
    return ax
