"""Takes every two neighbouring readings for a sample."""
# fails: diagnose_hidden_2
def diagnose(trace):
    faults = set()
    reads = [i for i, event in enumerate(trace) if event["kind"] == "clock"]
    pairs = list(zip(reads, reads[1:]))
    if len(reads) < 10:
        faults.add("few_samples")
    for a, b in pairs:
        inside = [event["kind"] for event in trace[a + 1 : b]]
        if (a in reads[::2]) and trace[a]["in_flight"] > 0:
            faults.add("busy_start")
        if (b in reads[1::2]) and trace[b]["in_flight"] > 0:
            faults.add("early_stop")
        if "compile" in inside:
            faults.add("compile_timed")
        if "h2d" in inside or "d2h" in inside:
            faults.add("copy_timed")
        if inside.count("launch") > 1:
            faults.add("batch_timed")
    return faults
