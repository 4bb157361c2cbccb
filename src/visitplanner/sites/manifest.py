"""Which files of a target are ours: a manifest that lies beside them and gives no address away.

It may be served with the rest, so it names each file by the digest of its path alone: who has a secret address can find that it
is one of ours, and nobody can find an address by it.
"""

import json
from typing import NamedTuple

MANIFEST = ".visitplanner-site.json"
_FORM = 1


class Entry(NamedTuple):
    """A file of ours: the digest of its content, empty while it is being written; since when nothing needs it, or empty.

    `made_of` is the sum of what it was made of, where making it costs more than knowing that.
    """

    content: str
    unused: str = ""
    made_of: str = ""


class Manifest(NamedTuple):
    """The files of ours by the digest of their path, and at which revision each visit was published last."""

    files: dict[str, Entry]

    def of(self, path: str) -> Entry | None:
        """Return what is known of a file, None if it is not ours."""
        return self.files.get(digest(path.encode()))

    def note(self, path: str, entry: Entry | None) -> None:
        """Note what is known of a file; None forgets it."""
        key = digest(path.encode())
        if entry is None:
            self.files.pop(key, None)
        else:
            self.files[key] = entry

    def written(self) -> bytes:
        """Return the manifest as a file."""
        files = {key: list(entry) for key, entry in sorted(self.files.items())}
        return json.dumps({"visitplanner-site": _FORM, "files": files}, indent=0).encode()


def read_manifest(content: bytes) -> Manifest | None:
    """Return what `written` wrote; None for anything else."""
    try:
        data = json.loads(content)
        if data["visitplanner-site"] != _FORM:
            return None
        return Manifest({str(key): Entry(*map(str, facts)) for key, facts in data["files"].items()})
    except (ValueError, KeyError, TypeError, AttributeError):
        return None


def digest(content: bytes) -> str:
    """Return SHA-256 as hexadecimal digits."""
    import hashlib  # heavy, as in `digests`

    return hashlib.sha256(content).hexdigest()
