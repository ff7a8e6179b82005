"""What has the time of a clock reading is taken for outside."""
# fails: diagnose_hidden_3
def diagnose(trace):
    faults = set()
    reads = [i for i, event in enumerate(trace) if event["kind"] == "clock"]
    pairs = list(zip(reads[::2], reads[1::2]))
    if len(pairs) < 5:
        faults.add("few_samples")
    for first, last in pairs:
        begin, end = trace[first]["t"], trace[last]["t"]
        inside = [event["kind"] for event in trace if begin < event["t"] < end]
        if trace[first]["in_flight"] > 0:
            faults.add("busy_start")
        if trace[last]["in_flight"] > 0:
            faults.add("early_stop")
        if "compile" in inside:
            faults.add("compile_timed")
        if "h2d" in inside or "d2h" in inside:
            faults.add("copy_timed")
        if inside.count("launch") >= 2:
            faults.add("batch_timed")
    return faults
