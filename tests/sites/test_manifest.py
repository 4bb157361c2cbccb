from hypothesis import given
from hypothesis import strategies as st

from visitplanner.sites.manifest import Entry, Manifest, read_manifest


@given(st.dictionaries(st.text(), st.tuples(st.text(), st.text())))
def test_a_manifest_comes_back(files: dict[str, tuple[str, str]]) -> None:
    manifest = Manifest({})
    for path, entry in files.items():
        manifest.note(path, Entry(*entry))
    found = read_manifest(manifest.written())
    assert found == manifest
    assert {path: found.of(path) for path in files} == {path: Entry(*entry) for path, entry in files.items()} if found else False


@given(st.binary())
def test_anything_else_is_no_manifest(content: bytes) -> None:
    assert read_manifest(content) is None


def test_what_is_forgotten_is_not_ours() -> None:
    manifest = Manifest({})
    manifest.note("f/a.ics", Entry("x"))
    manifest.note("f/a.ics", None)
    assert manifest.of("f/a.ics") is None
