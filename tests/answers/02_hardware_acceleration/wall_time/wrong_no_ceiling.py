"""Divides the work as if a fit could be cut in pieces."""
# fails: wall_time_visible, wall_time_hidden_1
def wall_time(n, t_fit, workers, overhead):
    if workers < 1:
        raise ValueError(f"there must be a worker, not {workers!r}")
    return n / workers * t_fit + overhead
