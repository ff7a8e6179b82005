"""Bytes for each operation instead of operations for each byte."""
# fails: roofline_visible, roofline_hidden
def roofline(flops, nbytes, peak, bandwidth):
    return min(peak, nbytes / flops * bandwidth)
