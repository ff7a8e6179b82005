"""Overwrites what an earlier sample told about batches."""
# fails: diagnose_hidden_3
def diagnose(trace):
    reads = [i for i, e in enumerate(trace) if e["kind"] == "clock"]
    faults, n = set(), 0
    for a, b in zip(reads[::2], reads[1::2]):
        kinds = [e["kind"] for e in trace[a + 1 : b]]
        if trace[a]["in_flight"]:
            faults.add("busy_start")
        if trace[b]["in_flight"]:
            faults.add("early_stop")
        if "compile" in kinds:
            faults.add("compile_timed")
        if "h2d" in kinds or "d2h" in kinds:
            faults.add("copy_timed")
        n = kinds.count("launch")
    if n > 1:
        faults.add("batch_timed")
    if len(reads) < 10:
        faults.add("few_samples")
    return faults
