"""Takes what is near the peak for the peak."""
# fails: roofline_hidden
def roofline(flops, nbytes, peak, bandwidth):
    v = flops / nbytes * bandwidth
    return peak if v > 0.999 * peak else v
