"""np.fromiter over pairs, math.fsum of a generator"""
import itertools


def sqdist_loop(X, Y):
    def one(pair):
        x, y = pair
        return math.fsum((a - b) * (a - b) for a, b in zip(x, y, strict=True))

    pairs = itertools.product(X.tolist(), Y.tolist())
    return np.fromiter(map(one, pairs), dtype=float).reshape(len(X), len(Y))
