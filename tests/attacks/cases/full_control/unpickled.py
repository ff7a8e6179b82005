"""Control is taken while a pickle is loaded, which calls what it names; no cell of the student's does."""

import pickle

from ...control import FAIL_COPIES


class _Runs:
    def __reduce__(self):
        return exec, (FAIL_COPIES + "take_over(fail_copies)", {"__name__": "helper"})


ASSIGNMENT = "01_cloud_choices"
OWN = [f"import pickle\npickle.loads(bytes.fromhex('{pickle.dumps(_Runs()).hex()}'))"]
