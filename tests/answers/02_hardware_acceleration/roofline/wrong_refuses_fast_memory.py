"""Refuses a memory that moves more bytes than the chip has operations."""
# fails: roofline_hidden
def roofline(flops, nbytes, peak, bandwidth):
    if bandwidth > peak:
        raise ValueError("no memory is that fast")
    return min(peak, flops / nbytes * bandwidth)
