"""A copy counts only beside a launch."""
# fails: diagnose_hidden_3
def diagnose(trace):
    """The faults in a benchmark that claims to time a kernel alone, call by call.

    trace: a list of event dicts with the keys "kind", "name", "t" and "in_flight".
    Returns a set with any of "busy_start", "early_stop", "compile_timed",
    "copy_timed", "batch_timed" and "few_samples".
    """
    faults = set()
    reads = [i for i, event in enumerate(trace) if event["kind"] == "clock"]
    # reads[0] and reads[1] are the positions of the first sample's two clock reads,
    # reads[2] and reads[3] those of the second, and so on.  (Keep `return faults`.)
    pairs = list(zip(reads[::2], reads[1::2], strict=True))
    if len(pairs) < 5:
        faults.add("few_samples")
    for first, last in pairs:
        inside = [event["kind"] for event in trace[first + 1 : last]]
        if trace[first]["in_flight"] > 0:
            faults.add("busy_start")
        if trace[last]["in_flight"] > 0:
            faults.add("early_stop")
        if "compile" in inside:
            faults.add("compile_timed")
        if ("h2d" in inside or "d2h" in inside) and "launch" in inside:
            faults.add("copy_timed")
        if inside.count("launch") > 1:
            faults.add("batch_timed")
    return faults
