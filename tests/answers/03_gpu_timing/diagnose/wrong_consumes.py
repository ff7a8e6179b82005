"""Takes the events out of the caller's list."""
# fails: diagnose_hidden_1
def diagnose(trace):
    faults, samples, inside, kinds = set(), 0, False, []
    while trace:
        event = trace.pop(0)
        if event["kind"] != "clock":
            kinds.append(event["kind"])
            continue
        inside = not inside
        if inside:
            kinds = []
            if event["in_flight"]:
                faults.add("busy_start")
        else:
            samples += 1
            if event["in_flight"]:
                faults.add("early_stop")
            if "compile" in kinds:
                faults.add("compile_timed")
            if {"h2d", "d2h"} & set(kinds):
                faults.add("copy_timed")
            if kinds.count("launch") >= 2:
                faults.add("batch_timed")
    if samples < 5:
        faults.add("few_samples")
    return faults
