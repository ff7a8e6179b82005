"""All lines are alike; each has its part written at its end."""
def plot_amdahl(parts, speeds):
    ax = plt.figure().add_subplot()
    for part in sorted(parts):
        points = sorted((s, amdahl(part, s)) for s in speeds)
        ax.semilogx(*zip(*points), color="black")
        ax.annotate(f"{part}", points[-1])
    ax.set_xlabel("factor of the device")
    ax.set_ylabel("factor of the program")
    return ax
