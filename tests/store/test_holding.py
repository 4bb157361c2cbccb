import subprocess
import sys
from pathlib import Path

from visitplanner.store import held

HOLD = """
import sys
from pathlib import Path
from visitplanner.store import held
with held(Path(sys.argv[1])) as is_ours:
    print(is_ours, flush=True)
    sys.stdin.read()
"""


def test_one_holds_a_file_until_the_end_or_its_death(tmp_path: Path) -> None:
    file = tmp_path / "a.yaml"
    command = [sys.executable, "-c", HOLD, str(file)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as other:
        assert other.stdout
        assert other.stdout.readline() == "True\n"
        with held(file) as is_ours:
            assert not is_ours
        other.kill()
    with held(file) as is_ours:
        assert is_ours
        with held(file) as again:
            assert not again
    assert list(tmp_path.iterdir()) == []
