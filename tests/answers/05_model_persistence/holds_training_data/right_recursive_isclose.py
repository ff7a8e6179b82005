"""Recursion over the steps; isclose with a tight tolerance; returns a NumPy bool."""
def holds_training_data(model, X):
    if hasattr(model, "steps"):
        Z = X
        for k, (_, step) in enumerate(model.steps):
            if holds_training_data(step, Z):
                return True
            if k + 1 < len(model.steps):
                Z = step.transform(Z)
        return False
    answer = np.bool_(False)
    for key in model.__dict__:
        arr = model.__dict__[key]
        if not isinstance(arr, np.ndarray) or arr.ndim != 2:
            continue
        if arr.shape[1] != X.shape[1]:
            continue
        for row in X:
            answer = answer | np.isclose(arr, row, rtol=1e-9, atol=0).all(axis=1).any()
    return answer
