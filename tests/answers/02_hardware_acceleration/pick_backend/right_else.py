"""try, except and else."""
def pick_backend(probes):
    for name in probes:
        try:
            n = probes[name]()
        except Exception as error:
            n = 0
        else:
            if n:
                return name
    return "numpy"
