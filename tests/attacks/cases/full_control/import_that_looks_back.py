"""A finder, asked for a module that a check imports, walks back to who runs the check."""

from ...control import FAIL_COPIES, unseen

ASSIGNMENT = "01_cloud_choices"
OWN = [
    unseen(
        FAIL_COPIES
        + """
class Finder:
    @staticmethod
    def find_spec(name, path=None, target=None):
        frame = sys._getframe()
        while frame and not str(frame.f_globals.get("__name__")).startswith("grader."):
            frame = frame.f_back
        if frame:
            sys.meta_path.remove(Finder)
            take_over(fail_copies, frame)
        return None

sys.meta_path.insert(0, Finder)
for name in ("unittest.mock", "copy"):
    sys.modules.pop(name, None)
"""
    )
]
