"""Broadcasting in the strict words of the Array API standard."""
def sqdist(X, Y, xp):
    diff = xp.expand_dims(X, axis=1) - xp.expand_dims(Y, axis=0)
    return xp.sum(xp.square(diff), axis=2)
