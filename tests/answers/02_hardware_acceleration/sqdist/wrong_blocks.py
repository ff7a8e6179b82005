"""Works in blocks of 16 rows to save memory: the orders grow with n."""
# fails: sqdist_hidden_4
def sqdist(X, Y, xp):
    blocks = []
    for start in range(0, X.shape[0], 16):
        part = X[start : start + 16]
        diff = part[:, None, :] - Y[None, :, :]
        blocks.append(xp.sum(diff * diff, axis=2))
    return xp.concat(blocks) if len(blocks) > 1 else blocks[0]
