"""scikit-learn's own ParameterGrid."""
def n_fits(grid, cv, refit=True):
    from sklearn.model_selection import ParameterGrid

    return len(ParameterGrid(grid)) * cv + int(refit)
