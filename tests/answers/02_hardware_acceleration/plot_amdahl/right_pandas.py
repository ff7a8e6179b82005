"""A DataFrame draws itself."""
def plot_amdahl(parts, speeds):
    table = pd.DataFrame(
        {str(p): [amdahl(p, s) for s in speeds] for p in parts}, index=speeds
    ).sort_index()
    _, ax = plt.subplots()
    table.plot(ax=ax, logx=True, xlabel="s (times)", ylabel="speed-up (times)")
    return ax
