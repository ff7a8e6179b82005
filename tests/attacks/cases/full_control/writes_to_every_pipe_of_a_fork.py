"""In a fork, writes what may be taken for an answer to every pipe and socket in sight, and ends it."""

from ...control import TAKE_OVER, unseen

ASSIGNMENT = "01_cloud_choices"
OWN = [
    unseen(
        TAKE_OVER
        + """
import stat
take_over(lambda code: True)
known = {int(name) for name in os.listdir("/proc/self/fd")}

def answer():
    for descriptor in range(200):
        try:
            mode = os.fstat(descriptor).st_mode
            if descriptor not in known and (stat.S_ISFIFO(mode) or stat.S_ISSOCK(mode)):
                os.write(descriptor, (2**32 - 1).to_bytes(4, "big") * 8)
        except OSError:
            pass
    os._exit(0)

os.register_at_fork(after_in_child=answer)
"""
    )
]
