from visitplanner.sites import RemoteTarget, Target, open_remote
from visitplanner.sites.target import ROOTS


def test_a_remote_is_a_target() -> None:
    target: Target = open_remote("memory://x")
    assert isinstance(target, RemoteTarget)
    assert set(ROOTS) == {"f", "p", "v", "assets"}
