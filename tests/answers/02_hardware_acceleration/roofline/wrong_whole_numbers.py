"""Makes whole numbers of all arguments first: operations and bytes are counted."""
# fails: roofline_hidden
def roofline(flops, nbytes, peak, bandwidth):
    flops, nbytes, peak = int(flops), int(nbytes), int(peak)
    return min(peak, flops / nbytes * bandwidth)
