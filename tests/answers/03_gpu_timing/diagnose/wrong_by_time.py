"""Finds what lies inside by its time, not by its place."""
# fails: diagnose_hidden_2
def diagnose(trace):
    faults = set()
    reads = [event for event in trace if event["kind"] == "clock"]
    pairs = list(zip(reads[::2], reads[1::2]))
    if len(pairs) < 5:
        faults.add("few_samples")
    for a, b in pairs:
        kinds = [e["kind"] for e in trace if a["t"] <= e["t"] <= b["t"]]
        if a["in_flight"]:
            faults.add("busy_start")
        if b["in_flight"]:
            faults.add("early_stop")
        if "compile" in kinds:
            faults.add("compile_timed")
        if "h2d" in kinds or "d2h" in kinds:
            faults.add("copy_timed")
        if kinds.count("launch") > 1:
            faults.add("batch_timed")
    return faults
