"""One chain of elif with a variable for the answer."""
def classify_need(task):
    get = task.get
    if get("requests_per_day", 0) > 0:
        need = "serving"
    elif get("lookups") and get("shared"):
        need = "database"
    elif get("shared") or get("gb", 0) > 100:
        need = "bucket"
    elif get("gpu_helps") and get("laptop_h", 0) > 8:
        need = "acceleration"
    else:
        need = "local"
    return need
