"""A few thousand rows at a time, so that the memory suffices."""
# fails: sqdist_hidden_4
def sqdist(X, Y, xp):
    parts = []
    for i in range(0, X.shape[0], 4000):
        x = X[i : i + 4000]
        gram = xp.sum(x * x, axis=1)[:, None] - 2 * (x @ Y.T) + xp.sum(Y * Y, axis=1)[None, :]
        parts.append(xp.clip(gram, 0, None))
    return parts[0] if len(parts) == 1 else xp.concatenate(parts)
