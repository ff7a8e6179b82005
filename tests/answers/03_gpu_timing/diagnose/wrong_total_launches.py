"""Compares all launches with the number of samples, warm-up included."""
# fails: diagnose_hidden_2, diagnose_hidden_3
def diagnose(trace):
    faults = set()
    reads = [i for i, event in enumerate(trace) if event["kind"] == "clock"]
    pairs = list(zip(reads[::2], reads[1::2]))
    if len(pairs) < 5:
        faults.add("few_samples")
    for a, b in pairs:
        inside = [event["kind"] for event in trace[a + 1 : b]]
        if trace[a]["in_flight"] > 0:
            faults.add("busy_start")
        if trace[b]["in_flight"] > 0:
            faults.add("early_stop")
        if "compile" in inside:
            faults.add("compile_timed")
        if "h2d" in inside or "d2h" in inside:
            faults.add("copy_timed")
        if sum(e["kind"] == "launch" for e in trace) > len(pairs):
            faults.add("batch_timed")
    return faults
