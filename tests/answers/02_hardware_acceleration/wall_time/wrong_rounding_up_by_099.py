"""Rounds up by adding 0.99."""
# fails: wall_time_hidden_1
def wall_time(n, t_fit, workers, overhead):
    if workers < 1:
        raise ValueError("at least one worker is needed")
    waves = int(n / workers + 0.99)
    return overhead + waves * t_fit
