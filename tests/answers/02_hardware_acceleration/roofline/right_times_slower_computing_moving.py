"""by times: the slower of computing and moving"""
def roofline(flops, nbytes, peak, bandwidth):
    computing, moving = flops / peak, nbytes / bandwidth
    seconds = computing if computing > moving else moving
    return flops / seconds
