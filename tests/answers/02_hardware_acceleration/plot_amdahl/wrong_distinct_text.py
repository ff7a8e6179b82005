"""Names a part in the first label only; the rest have colours."""
# fails: plot_amdahl_hidden_2
def plot_amdahl(parts, speeds):
    _, ax = plt.subplots(figsize=(7, 4.2), layout="constrained")
    xs = sorted(speeds)
    for p in parts[:2]:
        ax.plot(xs, [amdahl(p, s) for s in xs], label=f"p = {p}")
    for p in parts[2:]:
        ax.plot(xs, [amdahl(p, s) for s in xs])
    ax.set_xscale("log")
    ax.set_xlabel("s")
    ax.set_ylabel("speed-up")
    ax.legend()
    return ax
