"""max instead of min: whichever promises more."""
# fails: roofline_visible, roofline_hidden
def roofline(flops, nbytes, peak, bandwidth):
    return max(peak, flops / nbytes * bandwidth)
