"""A state machine walks the trace once, with match statements."""
def diagnose(trace):
    faults, samples, launches, running = set(), 0, 0, False
    for event in trace:
        match event["kind"], running:
            case "clock", False:
                running, launches = True, 0
                if event["in_flight"]:
                    faults.add("busy_start")
            case "clock", True:
                running = False
                samples += 1
                if event["in_flight"]:
                    faults.add("early_stop")
            case "compile", True:
                faults.add("compile_timed")
            case ("h2d" | "d2h"), True:
                faults.add("copy_timed")
            case "launch", True:
                launches += 1
                if launches == 2:
                    faults.add("batch_timed")
    return faults | ({"few_samples"} if samples < 5 else set())
