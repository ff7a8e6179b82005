"""Takes a kernel whose name speaks of a copy for one."""
# fails: diagnose_hidden_2
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
        if trace[last]["in_flight"] > 0:
            faults.add("early_stop")
        if "compile" in kinds:
            faults.add("compile_timed")
        names = [event["name"] for event in trace[first + 1 : last]]
        if {"h2d", "d2h"} & set(kinds) or any("copy" in name for name in names):
            faults.add("copy_timed")
        if kinds.count("launch") >= 2:
            faults.add("batch_timed")
    return faults
