"""Draws into whatever figure is open."""
# fails: plot_frontier_hidden_1
def plot_frontier(offers, best):
    ax = plt.gca()
    points = sorted((o["hours"], o["hours"] * o["usd_per_hour"], o["name"]) for o in offers)
    front = [p for p in points if p[2] in best]
    plt.plot([p[0] for p in points], [p[1] for p in points], "o")
    plt.plot([p[0] for p in front], [p[1] for p in front])
    for x, y, name in front:
        plt.annotate(name, (x, y))
    plt.xlabel("hours")
    plt.ylabel("US dollars")
    return ax
