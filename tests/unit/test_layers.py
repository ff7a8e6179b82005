"""The layers that `python -m tests.attacks.layers` takes out are there to be taken out."""

import pytest

from ..attacks.layers import LAYERS, ROOT


@pytest.mark.parametrize("layer", LAYERS.values(), ids=LAYERS)
def test_its_edit_can_be_made_once(layer):
    text = (ROOT / layer.file).read_text(encoding="utf-8")
    assert not layer.text or text.count(layer.text) == 1
    assert all((ROOT / file).is_file() for file in layer.lines)
