"""Says the peak when the slope comes within a percent of it."""
# fails: roofline_hidden
def roofline(flops, nbytes, peak, bandwidth):
    slope = flops / nbytes * bandwidth
    return peak if slope > 0.99 * peak else slope
