"""Puts every lookup into a database, also for one person."""
# fails: classify_need_hidden_2, classify_need_hidden_4
def classify_need(task):
    if task.get("requests_per_day", 0) > 0:
        return "serving"
    if task.get("lookups"):
        return "database"
    if task.get("shared") or task.get("gb", 0) > 100:
        return "bucket"
    if task.get("laptop_h", 0) > 8 and task.get("gpu_helps"):
        return "acceleration"
    return "local"
