"""Looks for copies at the beginning and the end of a sample only."""
# fails: diagnose_hidden_3
def diagnose(trace):
    faults = set()
    reads = [i for i, event in enumerate(trace) if event["kind"] == "clock"]
    pairs = list(zip(reads[::2], reads[1::2]))
    if len(pairs) < 5:
        faults.add("few_samples")
    for a, b in pairs:
        kinds = [e["kind"] for e in trace[a + 1 : b]]
        if trace[a]["in_flight"]:
            faults.add("busy_start")
        if trace[b]["in_flight"]:
            faults.add("early_stop")
        if "compile" in kinds:
            faults.add("compile_timed")
        if trace[a + 1]["kind"] == "h2d" or trace[b - 1]["kind"] == "d2h":
            faults.add("copy_timed")
        if kinds.count("launch") > 1:
            faults.add("batch_timed")
    return faults
