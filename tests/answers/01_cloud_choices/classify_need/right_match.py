"""match on a tuple of truths."""
def classify_need(task):
    t = {"requests_per_day": 0, "lookups": False, "shared": False, "gb": 0,
         "laptop_h": 0, "gpu_helps": False} | task
    match (t["requests_per_day"] > 0, t["shared"], t["lookups"]):
        case (True, _, _):
            return "serving"
        case (_, True, True):
            return "database"
        case (_, True, _):
            return "bucket"
    if t["gb"] > 100:
        return "bucket"
    return "acceleration" if t["gpu_helps"] and t["laptop_h"] > 8 else "local"
