"""Sets of tuples, and the rows handed on from step to step."""
def arrays_of(estimator):
    """The two-dimensional arrays of floating-point numbers among the attributes."""
    return [
        value
        for value in vars(estimator).values()
        if isinstance(value, np.ndarray)
        and value.ndim == 2
        and np.issubdtype(value.dtype, np.floating)
        and value.itemsize <= 8
    ]


def holds_training_data(model, X):
    """Whether the fitted `model` keeps at least one row of `X`, number for number."""
    steps = [step for _, step in model.steps] if isinstance(model, Pipeline) else [model]
    rows = X
    while steps:
        step = steps.pop(0)
        wanted = set(map(tuple, np.asarray(rows).tolist()))
        for kept in arrays_of(step):
            if not wanted.isdisjoint(map(tuple, kept.tolist())):
                return True
        if steps:
            rows = step.transform(rows)
    return False
