"""Counts launches of the same kernel only."""
# fails: diagnose_hidden_3
def diagnose(trace):
    faults = set()
    reads = [i for i, event in enumerate(trace) if event["kind"] == "clock"]
    pairs = list(zip(reads[::2], reads[1::2]))
    if len(pairs) < 5:
        faults.add("few_samples")
    for a, b in pairs:
        inside = trace[a + 1 : b]
        kinds = [e["kind"] for e in inside]
        names = [e["name"] for e in inside if e["kind"] == "launch"]
        if trace[a]["in_flight"]:
            faults.add("busy_start")
        if trace[b]["in_flight"]:
            faults.add("early_stop")
        if "compile" in kinds:
            faults.add("compile_timed")
        if "h2d" in kinds or "d2h" in kinds:
            faults.add("copy_timed")
        if len(names) > len(set(names)):
            faults.add("batch_timed")
    return faults
