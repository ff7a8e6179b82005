"""An if instead of min."""
def roofline(flops, nbytes, peak, bandwidth):
    from_memory = flops / nbytes * bandwidth
    if from_memory < peak:
        return from_memory
    return peak
