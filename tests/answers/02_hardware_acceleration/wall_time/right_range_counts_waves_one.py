"""range counts the waves, one line of floor division for none"""
def wall_time(n, t_fit, workers, overhead):
    if not workers >= 1:
        raise ValueError("workers")
    starts = range(0, n, workers)  # the first fit of each wave
    return float(overhead) + len(starts) * float(t_fit)
