"""Only the slope; the peak is forgotten."""
# fails: roofline_hidden
def roofline(flops, nbytes, peak, bandwidth):
    return flops / nbytes * bandwidth
