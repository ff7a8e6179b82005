"""Counts compilations and copies wherever they are."""
# fails: diagnose_hidden_2, diagnose_hidden_3
def diagnose(trace):
    kinds = [e["kind"] for e in trace]
    reads = [e for e in trace if e["kind"] == "clock"]
    faults = set()
    if len(reads) // 2 < 5:
        faults.add("few_samples")
    if any(e["in_flight"] for e in reads[::2]):
        faults.add("busy_start")
    if any(e["in_flight"] for e in reads[1::2]):
        faults.add("early_stop")
    if "compile" in kinds:
        faults.add("compile_timed")
    if "h2d" in kinds or "d2h" in kinds:
        faults.add("copy_timed")
    if kinds.count("launch") > len(reads) // 2:
        faults.add("batch_timed")
    return faults
