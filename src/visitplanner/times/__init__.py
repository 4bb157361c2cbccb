"""Times with their precision, zones, overlap, and how they are written and said.

What reads times as people say them, `spoken` and `moving`, is imported by who needs it: its patterns take time to compile.
"""

from visitplanner.times.durations import next_day, read_duration, shifted
from visitplanner.times.leading import leading_time
from visitplanner.times.leaving import leaves
from visitplanner.times.moment import (
    LAST_MINUTE,
    MINUTES_OF_DAY,
    PARTS,
    UNKNOWN,
    Bounds,
    Moment,
    Overlap,
    Part,
    Precision,
    Span,
    TimeFault,
    bounds,
    calendar_day,
    date_of,
    instant,
    local,
    overlap,
    read_day,
    sort_minutes,
    span,
    zone_of,
)
from visitplanner.times.notation import (
    check_exists,
    part_words,
    read_moment,
    read_span,
    restore_moment,
    say,
    say_clock,
    say_span,
    write_moment,
    write_span,
)

__all__ = [
    "LAST_MINUTE", "MINUTES_OF_DAY", "PARTS", "UNKNOWN", "Bounds", "Moment", "Overlap", "Part", "Precision",
    "Span", "TimeFault", "bounds", "calendar_day", "check_exists", "date_of",
    "instant", "leading_time", "leaves", "local", "next_day", "overlap", "part_words", "read_day",
    "read_duration", "read_moment", "read_span", "restore_moment", "say", "say_clock", "say_span",
    "shifted", "sort_minutes", "span", "write_moment", "write_span", "zone_of",
]  # fmt: skip
