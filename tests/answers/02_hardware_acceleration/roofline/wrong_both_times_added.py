"""Adds the two times, as if memory and arithmetic never overlapped."""
# fails: roofline_visible, roofline_hidden
def roofline(flops, nbytes, peak, bandwidth):
    return flops / (flops / peak + nbytes / bandwidth)
