"""Works the edge of the roof out in whole numbers."""
# fails: roofline_hidden
def roofline(flops, nbytes, peak, bandwidth):
    intensity = flops / nbytes
    ridge = peak // bandwidth
    if intensity < ridge:
        return intensity * bandwidth
    return peak
