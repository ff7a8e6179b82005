"""Returns as soon as it has found one fault."""
# fails: diagnose_hidden_1, diagnose_hidden_3
def diagnose(trace):
    reads = [i for i, e in enumerate(trace) if e["kind"] == "clock"]
    pairs = list(zip(reads[::2], reads[1::2]))
    for a, b in pairs:
        kinds = [e["kind"] for e in trace[a:b]]
        if trace[a]["in_flight"]:
            return {"busy_start"}
        elif trace[b]["in_flight"]:
            return {"early_stop"}
        elif "compile" in kinds:
            return {"compile_timed"}
        elif "h2d" in kinds or "d2h" in kinds:
            return {"copy_timed"}
        elif kinds.count("launch") > 1:
            return {"batch_timed"}
    return {"few_samples"} if len(pairs) < 5 else set()
