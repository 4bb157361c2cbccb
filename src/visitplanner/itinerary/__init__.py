"""The itinerary file: a visit as text that people write, read with file, line and column, and written back."""

from visitplanner.itinerary import slots
from visitplanner.itinerary.read import Reading, read, read_file
from visitplanner.itinerary.write import write

slots.fill()  # before the first plan is made

__all__ = ["Reading", "read", "read_file", "write"]
