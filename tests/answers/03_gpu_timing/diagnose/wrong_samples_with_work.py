"""Counts only samples in which something was launched."""
# fails: diagnose_hidden_3
def diagnose(trace):
    faults = set()
    reads = [i for i, event in enumerate(trace) if event["kind"] == "clock"]
    samples = 0
    for a, b in zip(reads[::2], reads[1::2]):
        kinds = [e["kind"] for e in trace[a + 1 : b]]
        samples += "launch" in kinds
        if trace[a]["in_flight"]:
            faults.add("busy_start")
        if trace[b]["in_flight"]:
            faults.add("early_stop")
        if "compile" in kinds:
            faults.add("compile_timed")
        if "h2d" in kinds or "d2h" in kinds:
            faults.add("copy_timed")
        if kinds.count("launch") > 1:
            faults.add("batch_timed")
    if samples < 5:
        faults.add("few_samples")
    return faults
