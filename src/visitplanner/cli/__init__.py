"""The command line: each command parses its words, calls one function of the planner, and prints."""

from visitplanner.cli.main import main

__all__ = ["main"]
