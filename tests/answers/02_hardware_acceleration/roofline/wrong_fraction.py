"""Returns the part of the peak instead of operations per second."""
# fails: roofline_visible, roofline_hidden
def roofline(flops, nbytes, peak, bandwidth):
    return min(1.0, flops / nbytes * bandwidth / peak)
