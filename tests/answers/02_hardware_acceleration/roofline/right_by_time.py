"""By time: whichever of the two takes longer."""
def roofline(flops, nbytes, peak, bandwidth):
    seconds = max(flops / peak, nbytes / bandwidth)
    return flops / seconds
