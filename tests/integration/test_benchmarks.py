import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.skipif(sys.platform != "linux", reason="the fork engine needs Linux")
def test_a_part_is_measured_and_written_where_it_should_be(tmp_path):
    command = [sys.executable, "benchmarks/engines.py", "sandbox", "--pairs", "2", "--into", str(tmp_path)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True)
    found = json.loads((tmp_path / "benchmarks" / "results.json").read_text())
    assert found["sandbox"]["pairs"] == 2
    assert found["sandbox"]["with_ms"] > 0
    assert "## The sandbox" in (tmp_path / "docs" / "benchmarks.md").read_text()
