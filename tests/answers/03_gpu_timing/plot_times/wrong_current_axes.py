"""Draws into whatever figure is open, so calls pile up."""
# fails: plot_times_hidden_1
def plot_times(sizes, cpu_s, gpu_s, *, cpu_name, gpu_name, crossing):
    order = np.argsort(sizes)
    n = np.array(sizes)[order]
    plt.loglog(n, np.array(cpu_s)[order], label=cpu_name)
    plt.loglog(n, np.array(gpu_s)[order], label=gpu_name)
    if crossing is not None:
        plt.axvline(crossing)
    plt.xlabel("size")
    plt.ylabel("seconds")
    plt.legend()
    return plt.gca()
