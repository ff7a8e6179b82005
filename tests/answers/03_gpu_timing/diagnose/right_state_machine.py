"""Walks through the events once, with a flag for being inside."""
def diagnose(trace):
    faults, inside, samples, launches = set(), False, 0, 0
    for event in trace:
        kind = event["kind"]
        if kind == "clock":
            inside = not inside
            if inside:
                samples += 1
                launches = 0
            if event["in_flight"]:
                faults.add("busy_start" if inside else "early_stop")
        elif inside:
            if kind == "compile":
                faults.add("compile_timed")
            elif kind in ("h2d", "d2h"):
                faults.add("copy_timed")
            elif kind == "launch":
                launches += 1
                if launches == 2:
                    faults.add("batch_timed")
    if samples < 5:
        faults.add("few_samples")
    return faults
