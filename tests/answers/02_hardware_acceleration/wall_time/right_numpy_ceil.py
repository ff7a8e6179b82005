"""np.ceil."""
def wall_time(n, t_fit, workers, overhead):
    if workers < 1:
        raise ValueError("workers")
    return np.ceil(n / workers) * t_fit + overhead
