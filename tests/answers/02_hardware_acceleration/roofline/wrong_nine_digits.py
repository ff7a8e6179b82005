"""Rounds to nine digits after the point."""
# fails: roofline_hidden
def roofline(flops, nbytes, peak, bandwidth):
    return round(min(peak, flops / nbytes * bandwidth), 9)
