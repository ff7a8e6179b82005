"""Takes a thousand hours for too much for a GPU."""
# fails: classify_need_hidden_1
def classify_need(task):
    g = task.get
    if g("requests_per_day", 0) > 0:
        return "serving"
    if g("lookups") and g("shared"):
        return "database"
    if g("shared") or g("gb", 0) > 100:
        return "bucket"
    if 8 < g("laptop_h", 0) < 1000 and g("gpu_helps"):
        return "acceleration"
    return "local"
