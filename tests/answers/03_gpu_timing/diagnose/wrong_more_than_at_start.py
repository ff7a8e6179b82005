"""Finds an early stop only where more is in flight than at the start."""
# fails: diagnose_hidden_1
def diagnose(trace):
    """The faults in a benchmark that claims to time a kernel alone, call by call."""
    faults = set()
    reads = [i for i, event in enumerate(trace) if event["kind"] == "clock"]
    if len(reads) // 2 < 5:
        faults.add("few_samples")
    for first, last in zip(reads[::2], reads[1::2]):
        kinds = [event["kind"] for event in trace[first + 1 : last]]
        if trace[first]["in_flight"] > 0:
            faults.add("busy_start")
        if trace[last]["in_flight"] > trace[first]["in_flight"]:
            faults.add("early_stop")
        if "compile" in kinds:
            faults.add("compile_timed")
        if "h2d" in kinds or "d2h" in kinds:
            faults.add("copy_timed")
        if kinds.count("launch") >= 2:
            faults.add("batch_timed")
    return faults
