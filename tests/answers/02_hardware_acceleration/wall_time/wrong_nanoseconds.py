"""Rounds to nanoseconds."""
# fails: wall_time_hidden_1
def wall_time(n, t_fit, workers, overhead):
    if workers < 1:
        raise ValueError("no workers")
    return round(math.ceil(n / workers) * t_fit + overhead, 9)
