"""Rounds large results to whole operations."""
# fails: roofline_hidden
def roofline(flops, nbytes, peak, bandwidth):
    v = min(peak, flops / nbytes * bandwidth)
    return float(round(v)) if v > 1e6 else v
