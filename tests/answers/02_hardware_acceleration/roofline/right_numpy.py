"""np.minimum."""
def roofline(flops, nbytes, peak, bandwidth):
    return float(np.minimum(peak, bandwidth * flops / nbytes))
