"""Looks at the first sample and trusts the rest."""
# fails: diagnose_hidden_1, diagnose_hidden_3
def diagnose(trace):
    faults = set()
    reads = [i for i, e in enumerate(trace) if e["kind"] == "clock"]
    if len(reads) < 10:
        faults.add("few_samples")
    if not reads:
        return faults
    a, b = reads[0], reads[1]
    inside = [e["kind"] for e in trace[a:b]]
    if trace[a]["in_flight"]:
        faults.add("busy_start")
    if trace[b]["in_flight"]:
        faults.add("early_stop")
    if "compile" in inside:
        faults.add("compile_timed")
    if "h2d" in inside or "d2h" in inside:
        faults.add("copy_timed")
    if inside.count("launch") > 1:
        faults.add("batch_timed")
    return faults
