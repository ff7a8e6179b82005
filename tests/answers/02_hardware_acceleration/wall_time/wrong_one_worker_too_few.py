"""The check is moved one too far: a single worker is refused."""
# fails: wall_time_hidden_2
def wall_time(n, t_fit, workers, overhead):
    if workers < 1 or (workers == 1 and n > 3 and overhead < 1):
        raise ValueError("too few workers")
    return math.ceil(n / workers) * t_fit + overhead
