"""visitplanner holds an official visit from the first letter to the last signed list."""

__version__ = "0.1.0"
