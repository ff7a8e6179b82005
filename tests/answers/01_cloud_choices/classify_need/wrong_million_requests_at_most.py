"""Takes a million requests for a mistake."""
# fails: classify_need_hidden_1
def classify_need(task):
    g = task.get
    if 0 < g("requests_per_day", 0) < 1_000_000:
        return "serving"
    if g("lookups") and g("shared"):
        return "database"
    if g("shared") or g("gb", 0) > 100:
        return "bucket"
    if g("laptop_h", 0) > 8 and g("gpu_helps"):
        return "acceleration"
    return "local"
