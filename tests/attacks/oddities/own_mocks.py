"""Tries the answer out on mocks of its own, and patches a library for that with unittest.mock."""

ASSIGNMENT = "06_model_api"
LAST = [
    """
from unittest import mock
model = mock.MagicMock()
model.predict.return_value = np.array(["a", "b"])
predict_core(model, [{"x": 1}, {"x": 2}], ["x"])
model.predict.assert_called_once()
with mock.patch("time.time", return_value=0.0), mock.patch.object(np, "asarray", side_effect=list):
    import time
    assert time.time() == 0.0
with mock.patch.dict("os.environ", {"MODE": "trial"}):
    pass
"""
]
OWN = [
    """
from unittest import mock
import numpy as np
with mock.patch.object(np, "allclose", return_value=True) as close:
    assert np.allclose(1, 2)
close.assert_called_once_with(1, 2)
"""
]
