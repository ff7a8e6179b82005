"""try/except/else with a Pickler and a default reason."""
def picklable(obj):
    ok, reason = True, ""
    try:
        pickle.Pickler(io.BytesIO(), protocol=pickle.HIGHEST_PROTOCOL).dump(obj)
    except Exception as exc:
        ok = False
        reason = str(exc) or type(exc).__name__
    return ok, reason
