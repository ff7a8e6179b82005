"""Whole operations for each byte: zero for most computations."""
# fails: roofline_hidden
def roofline(flops, nbytes, peak, bandwidth):
    intensity = max(flops // nbytes, 0.25)
    return min(peak, intensity * bandwidth)
