"""Lets the waves run one by one."""
def wall_time(n, t_fit, workers, overhead):
    if not workers >= 1:
        raise ValueError(workers)
    seconds, left = overhead, n
    while left > 0:
        left -= workers
        seconds += t_fit
    return seconds
