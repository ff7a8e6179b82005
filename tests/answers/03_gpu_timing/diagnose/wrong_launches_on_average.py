"""Compares all timed launches with the number of samples."""
# fails: diagnose_hidden_3
def diagnose(trace):
    """The faults in a benchmark that claims to time a kernel alone, call by call."""
    faults = set()
    reads = [i for i, event in enumerate(trace) if event["kind"] == "clock"]
    pairs = list(zip(reads[::2], reads[1::2]))
    timed = [event["kind"] for a, b in pairs for event in trace[a + 1 : b]]
    if any(trace[a]["in_flight"] for a, _ in pairs):
        faults.add("busy_start")
    if any(trace[b]["in_flight"] for _, b in pairs):
        faults.add("early_stop")
    if "compile" in timed:
        faults.add("compile_timed")
    if "h2d" in timed or "d2h" in timed:
        faults.add("copy_timed")
    if timed.count("launch") > len(pairs):
        faults.add("batch_timed")
    if len(pairs) < 5:
        faults.add("few_samples")
    return faults
