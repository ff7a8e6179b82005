"""Takes 256 workers at most."""
# fails: wall_time_hidden_1
def wall_time(n, t_fit, workers, overhead):
    if workers < 1:
        raise ValueError("workers")
    return -(-n // min(workers, 256)) * t_fit + overhead
