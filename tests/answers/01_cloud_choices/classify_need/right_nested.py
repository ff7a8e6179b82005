"""Asks for shared data first inside, with nested ifs."""
def classify_need(task):
    requests_per_day = task.get("requests_per_day", 0)
    lookups = task.get("lookups", False)
    shared = task.get("shared", False)
    gb = task.get("gb", 0)
    laptop_h = task.get("laptop_h", 0)
    gpu_helps = task.get("gpu_helps", False)

    if requests_per_day > 0:
        return "serving"
    if shared:
        if lookups:
            return "database"
        return "bucket"
    if gb > 100:
        return "bucket"
    if not gpu_helps or laptop_h <= 8:
        return "local"
    return "acceleration"
