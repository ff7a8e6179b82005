"""The ceiling as a floor division of a negative number."""
def wall_time(n, t_fit, workers, overhead):
    if workers < 1:
        raise ValueError("no workers")
    return overhead + t_fit * -(-n // workers)
