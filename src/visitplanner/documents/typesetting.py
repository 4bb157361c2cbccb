"""Typst at work: data in, PDF out, with fonts, fallbacks, faults and a time limit (PRINT.md). The sole home of typst."""

import datetime as dt
import re
import sys
import threading
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, NamedTuple

from visitplanner.documents.booklet import sides
from visitplanner.documents.templates import Copy, copied
from visitplanner.problems import Problem, ProblemsFound, Spot, error, refuse
from visitplanner.texts import visible

if sys.platform != "win32":
    import resource

if TYPE_CHECKING:
    from typst import Fonts, TypstError

SECONDS = 60.0
"""How long one document may take; the largest festival takes a tenth of it."""
MEMORY = 2 << 30
"""How many bytes one document may take beyond what the process had; a merged file of 20 people takes a tenth of it."""
TOO_MUCH = "VP707"
"""The code of what took too long, or too much memory: what is like it will too."""
_PAUSE = 0.25

_GLYPH = re.compile(r"the text `\"(.+?)\"` could not be displayed")
_ESCAPED = re.compile(r"\\u\{(\w+)\}")
_PLACE = re.compile(r"┌─ (?P<file>.+?):(?P<line>\d+):(?P<column>\d+)")
_MISSING = re.compile(r"file not found \(searched at (.+?)\)")
_PAGES = re.compile(rb"/Type\s*/Pages\s*/Count (\d+)")


class Rendered(NamedTuple):
    """A document as PDF, the problems met (none of them an error), and the number of its pages."""

    pdf: bytes
    problems: tuple[Problem, ...]
    pages: int


class Job(NamedTuple):
    """What is to be set: a template of a folder, its data as JSON, and the instant that the PDF gives as its making.

    What `own`, the organisers' folder, holds of documents, logos and fonts stands in for what is shipped. A booklet is set
    twice: its pages, then two of them on each side of a sheet in the order in which a printer needs them.
    """

    folder: Path
    template: str
    data: str
    made: dt.datetime
    is_booklet: bool = False
    own: Path | None = None

    @property
    def folders(self) -> tuple[Path, ...]:
        """Return the folders of templates, the shipped one first."""
        return (self.folder, self.own) if self.own else (self.folder,)


def typeset(job: Job, *, seconds: float = SECONDS) -> Rendered:
    """Set a document as PDF/UA-1. The same job gives the same bytes.

    Characters that the shipped fonts lack are taken from the system's fonts (VP705); what no font has is printed as
    boxes, and the paper is no longer PDF/UA (VP706). Raises ProblemsFound: VP703 and VP704 for a fault in a template,
    VP707 when the time is up.
    """
    found: list[Rendered | BaseException] = []

    def work() -> None:
        try:
            found.append(_typeset(job))
        except BaseException as fault:  # carried over to the waiting thread, and raised there
            found.append(fault)

    worker = threading.Thread(target=work, daemon=True)  # daemon: a template without end must not keep the process
    worker.start()
    _wait(worker, job, seconds)
    return _answer(job, found[0])


def _wait(worker: threading.Thread, job: Job, seconds: float) -> None:
    """Wait for the end of the work, but not for ever, nor until it has taken all memory. Raises ProblemsFound (VP707)."""
    most, pauses = memory_used() + MEMORY, max(1, int(seconds / _PAUSE))
    for _ in range(pauses):
        worker.join(min(seconds, _PAUSE))
        if not worker.is_alive():
            return
        if memory_used() > most:
            text = f"{job.template} took more than {MEMORY >> 20} MB of memory"
            raise refuse(TOO_MUCH, text, "print fewer days or people at once, or mend the template")
    text = f"{job.template} was not ready after {seconds:.0f} seconds"
    raise refuse(TOO_MUCH, text, "print fewer days at once, or mend the template")


def memory_used() -> int:
    """Return the most memory, in bytes, that this process has had so far; 0 on systems that do not tell."""
    if sys.platform == "win32":
        return 0
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most if sys.platform == "darwin" else most << 10


def pictures(job: Job) -> tuple[bytes, ...]:
    """Set a document as pictures of its pages (PNG), with the fonts that are there. Raises ProblemsFound as `typeset` does."""
    import typst

    typeset(job)  # whose faults and limits are told as they always are
    templates = _templates(job)
    root = templates.path
    found = typst.compile(
        root / job.template,
        root=root,
        font_paths=_fonts(job.folders, with_system=True),
        ignore_system_fonts=True,
        sys_inputs={"data": job.data},
        format="png",
        ppi=80.0,
    )
    return tuple(found) if isinstance(found, list) else (found,)


def _answer(job: Job, found: Rendered | BaseException) -> Rendered:
    if isinstance(found, Rendered):
        return found
    if isinstance(found, Exception):
        raise found
    # Nothing but a panic of the typesetter is more than an Exception here: signals reach the main thread only.
    raise refuse("VP704", f"{job.template} made the typesetter fail: {visible(str(found))}", "mend the template") from found


def _typeset(job: Job) -> Rendered:
    from typst import TypstError  # heavy: only what prints pays it

    templates = _templates(job)
    try:
        if job.template in templates.faults:
            raise ProblemsFound(templates.faults[job.template])
        pages = _with_fallbacks(job, templates.path)
    except TypstError as fault:
        missing = _MISSING.search(fault.diagnostic)
        refused = templates.faults.get(Path(missing[1]).name, ()) if missing else ()
        raise ProblemsFound(refused or [_template_fault(job, fault)]) from None
    return _folded(job, pages) if job.is_booklet else pages


_copying = threading.Lock()


def _templates(job: Job) -> Copy:
    """Return the folder that the compiler is let into, one for all jobs with these templates."""
    with _copying:  # several jobs begin at once, and one copy is enough
        return copied([*(one / "documents" for one in job.folders), *(one / "logos" for one in job.folders)])


def _with_fallbacks(job: Job, root: Path) -> Rendered:
    from typst import TypstError

    fonts = _fonts(job.folders)
    try:
        return _compile(job, root, fonts, ["ua-1"], ())
    except TypstError as fault:
        lacking = _lacking(fault)
    fonts = _fonts(job.folders, with_system=True)
    try:
        text = f"the shipped fonts lack {lacking}: a font of this computer was taken"
        return _compile(
            job, root, fonts, ["ua-1"], (Problem("VP705", "notice", text, "another computer may print it otherwise"),)
        )
    except TypstError as fault:
        lacking = _lacking(fault)
    text = f"no font here has {lacking}: they are printed as empty boxes, and the paper is not PDF/UA"
    hint = "install a font for that script, such as one of the Noto family, and print again"
    return _compile(job, root, fonts, [], (Problem("VP706", "warning", text, hint),))


def _compile(job: Job, root: Path, fonts: "Fonts", standards: list[str], problems: tuple[Problem, ...]) -> Rendered:
    import typst

    pdf = typst.compile(
        root / job.template,
        root=root,
        font_paths=fonts,
        ignore_system_fonts=True,  # those wanted are in `fonts`
        sys_inputs={"data": job.data},
        pdf_standards=standards,  # type: ignore[arg-type]  # a list of literals, which list[str] is not
        timestamp=job.made,
    )
    counted = _PAGES.search(pdf)
    return Rendered(pdf, problems, int(counted[1]) if counted else 0)


_SHEETS = """
#set document(title: sys.inputs.title)
#set page("a4", flipped: true, margin: 0pt)
#for (left, right) in json(bytes(sys.inputs.sides)) {
  grid(columns: (1fr, 1fr), rows: 1fr, ..(left, right).map(n => if n > 0 { image("pages.pdf", page: n, width: 100%) }))
}
"""


def _folded(job: Job, pages: Rendered) -> Rendered:
    """Lay the pages of a booklet on sheets. These are for the printer alone: they have no tags, the pages of A5 have."""
    import json

    import typst

    inputs = {"title": job.template.removesuffix(".typ"), "sides": json.dumps(sides(pages.pages))}
    with TemporaryDirectory(prefix="visitplanner-") as name:
        root = Path(name).resolve()
        (root / "pages.pdf").write_bytes(pages.pdf)
        (root / "sheets.typ").write_text(_SHEETS, encoding="utf-8")
        pdf = typst.compile(root / "sheets.typ", root=root, ignore_system_fonts=True, sys_inputs=inputs, timestamp=job.made)
    return pages._replace(pdf=pdf, pages=len(sides(pages.pages)))


@cache
def _fonts(folders: tuple[Path, ...], *, with_system: bool = False) -> "Fonts":
    from typst import Fonts

    return Fonts(
        include_system_fonts=with_system,
        include_embedded_fonts=True,
        font_paths=[one / "fonts" for one in folders if (one / "fonts").is_dir()],
    )


def _lacking(fault: "TypstError") -> str:
    """Name the characters that a font lacked; any other fault goes on its way."""
    found = list(dict.fromkeys(_GLYPH.findall(fault.diagnostic)))
    if not found:
        raise fault
    named = _ESCAPED.sub(lambda code: f"U+{code[1].upper()}", " ".join(found[:12]))
    return visible(named) + (" …" if len(found) > 12 else "")


def _template_fault(job: Job, fault: "TypstError") -> Problem:
    place = _PLACE.search(fault.diagnostic)
    spot = Spot(Path(place["file"]).name, int(place["line"]), int(place["column"]) + 1) if place else Spot(job.template)
    return error("VP704", visible(fault.message), "; ".join(fault.hints) or "mend the template", spot=spot)
