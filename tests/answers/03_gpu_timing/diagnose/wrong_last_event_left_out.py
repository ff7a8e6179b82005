"""Cuts each sample one event too early."""
# fails: diagnose_hidden_3
def diagnose(trace):
    """The faults in a benchmark that claims to time a kernel alone, call by call."""
    faults = set()
    reads = [i for i, event in enumerate(trace) if event["kind"] == "clock"]
    for start, stop in zip(reads[::2], reads[1::2]):
        inside = [trace[i]["kind"] for i in range(start + 1, stop - 1)]
        if trace[start]["in_flight"]:
            faults.add("busy_start")
        if trace[stop]["in_flight"]:
            faults.add("early_stop")
        if "compile" in inside:
            faults.add("compile_timed")
        if {"h2d", "d2h"} & set(inside):
            faults.add("copy_timed")
        if inside.count("launch") + (trace[stop - 1]["kind"] == "launch") > 1:
            faults.add("batch_timed")
    if len(reads) < 10:
        faults.add("few_samples")
    return faults
