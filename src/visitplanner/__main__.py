"""Run the command line as `python -m visitplanner`, where the folder of scripts is not on the PATH."""

from visitplanner.cli import main

main()
