# `make demo` and `make test` do all the set-up themselves, in .venv; nothing is installed outside this folder.
# Needs Python 3.11 or newer (or uv). PYTHON=/path/to/python3.12 chooses another interpreter.

.PHONY: help demo test check bench docs pictures format constraints clean set-up

help:
	@echo "make demo     load the Khashuri visit, publish it, and write its papers and calendars to demo/"
	@echo "make test     run the tests"
	@echo "make check    format, lint, types, and the tests that hold the house"
	@echo "make docs     write docs/cli.md and docs/json.md, as the commands tell of themselves"
	@echo "make bench    measure; bench/README.md says how to read the numbers"
	@echo "make clean    remove what these made"

set-up:
	@sh .ci/set-up .venv

demo: set-up
	@.venv/bin/visitplanner demo

test: set-up
	@.venv/bin/python -m pytest -n 2 $(if $(SEED),--randomly-seed=$(SEED))

check: set-up
	@.venv/bin/ruff format --check .
	@.venv/bin/ruff check .
	@.venv/bin/mypy
	@.venv/bin/python -m pytest tests/test_house.py tests/test_docs.py tests/test_words_page.py tests/test_cli_page.py tests/test_json_page.py tests/test_cold_start.py

format: set-up
	@.venv/bin/ruff check --fix-only .
	@.venv/bin/ruff format .

bench: set-up
	@broken=0; for file in bench/[a-z]*.py; do \
		case $$file in bench/measure.py) ;; *) .venv/bin/python $$file || broken=1 ;; esac; \
	done; exit $$broken

# The pages that the program itself tells: docs/cli.md and docs/json.md.
docs: set-up
	@.venv/bin/python -m tests.cli_page

# The pictures of the README, drawn anew from what the program prints and shows.
pictures: set-up
	@.venv/bin/python .ci/pictures.py

# Pins the newest versions that pyproject.toml allows; needs uv.
constraints:
	uv pip compile --quiet --upgrade --universal --python-version 3.11 --extra dev --generate-hashes \
		--no-emit-index-url --no-annotate --no-header pyproject.toml --output-file constraints.txt

clean:
	rm -rf .venv demo dist build .mypy_cache .pytest_cache .ruff_cache .hypothesis
