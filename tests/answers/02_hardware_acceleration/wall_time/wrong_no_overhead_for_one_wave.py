"""Runs a single fit without starting workers."""
# fails: wall_time_hidden_1
def wall_time(n, t_fit, workers, overhead):
    if workers < 1:
        raise ValueError("workers must be at least 1")
    if n == 1:
        return t_fit  # nothing to share out, nothing to start
    return overhead + math.ceil(n / workers) * t_fit
