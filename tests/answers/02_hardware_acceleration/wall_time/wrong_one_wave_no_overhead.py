"""A single wave needs no start."""
# fails: wall_time_hidden_1
def wall_time(n, t_fit, workers, overhead):
    if workers < 1:
        raise ValueError("no workers")
    if workers >= n:
        return t_fit
    return overhead + t_fit * -(-n // workers)
