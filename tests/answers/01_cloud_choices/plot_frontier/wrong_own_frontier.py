"""Ignores best and works the frontier out itself."""
# fails: plot_frontier_hidden_1, plot_frontier_hidden_2
def plot_frontier(offers, best):
    _, ax = plt.subplots()
    pts = sorted((o["hours"], o["hours"] * o["usd_per_hour"], o["name"]) for o in offers)
    ax.plot([p[0] for p in pts], [p[1] for p in pts], "o", color="0.65")
    line, low = [], math.inf
    for p in pts:
        if p[1] < low:
            line.append(p)
            low = p[1]
    ax.plot([p[0] for p in line], [p[1] for p in line])
    for h, usd, name in line:
        ax.annotate(name, (h, usd))
    ax.set_xlabel("hours")
    ax.set_ylabel("US dollars")
    return ax
