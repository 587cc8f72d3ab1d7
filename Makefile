# Deltascope. `make run` and `make test` do all the set-up themselves; `make` alone lists the targets.

PY := .venv/bin/python

# The Python to set up with, if not the newest that is found; APT=no installs no system package.
PYTHON ?=
APT ?=
export PYTHON APT

# Options for the program (make run ARGS=iris) and for pytest (make test PYTEST_ARGS="-k xor").
ARGS ?=
# A language to begin (make translations NEW_LANGUAGE=de).
NEW_LANGUAGE ?=
PYTEST_ARGS ?=

# A worker for each core, and one for while others wait. Each begins with a part of the files, in order; who is done first takes from the
# end of what the other has left. PYTEST_ARGS="-n 0" runs all in one process.
PYTEST := $(PY) -m pytest -n auto --maxprocesses 8 --dist worksteal

.DEFAULT_GOAL := help
.NOTPARALLEL:
.PHONY: help run setup test check lint types contracts collected tests thorough coverage format bench monkey answers mutation reference translations screenshots clean

help: ## List the targets
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "  make %-12s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

run: ## Set up what is missing and open the window (ARGS=iris: with that preset)
	@sh tools/run.sh $(ARGS)

setup: ## Set up what the checks need, without running them
	@sh tools/setup.sh dev offscreen

test: lint types contracts tests ## Check format, lint, types and import contracts, then run the tests

check: test ## The same as make test

lint: setup ## Check format and lint
	$(PY) -m ruff format --check .
	$(PY) -m ruff check .

types: setup ## Check types
	$(PY) -m mypy

contracts: setup ## Check which package may import which
	@$(PY) -c 'from importlinter.cli import lint_imports_command as lint; lint(["--no-logo"])'

# What cannot be found is told by the tests themselves.
collected: setup ## Find all tests and run none, which compiles them
	@$(PY) -m pytest --collect-only -qq -p no:cacheprovider >/dev/null 2>&1 || true

tests: setup ## Run the tests alone, on all cores (PYTEST_ARGS=... goes to pytest)
	@$(PYTEST) $(PYTEST_ARGS)

thorough: setup ## Run the tests that draw their cases, with twenty times as many
	@$(PYTEST) -m hypothesis --hypothesis-profile thorough $(PYTEST_ARGS)

coverage: setup ## Run the tests and say which lines and branches they reach, by package
	@$(PYTEST) -q --cov --cov-report= $(PYTEST_ARGS)
	@$(PY) tools/coverage_by_package.py

format: setup ## Format the code and mend what the linter can
	$(PY) -m ruff check --fix-only --quiet .
	$(PY) -m ruff format .

bench: setup ## Measure speed (benchmarks/run.py)
	@if [ -e benchmarks/run.py ]; then $(PY) benchmarks/run.py $(ARGS); \
	else echo "There is no benchmarks/run.py." >&2; exit 1; fi

monkey: setup ## Use the window at random, 20,000 times, and see that it bears it
	$(PY) tools/monkey.py $(ARGS)

answers: setup ## Judge right answers to 10,000 random steps, and see that none is refused
	$(PY) tools/judge_answers.py $(ARGS)

mutation: setup ## Plant bugs in the core and see that the tests catch each
	$(PY) tools/mutation_check.py $(ARGS)

reference: setup ## Write what docs and help say of records, JSON Schemas, texts to translate
	$(PY) tools/write_reference.py
	$(PY) tools/mark_texts.py
	$(PY) tools/write_help.py

translations: setup ## Collect texts to translate, compile them, say what is missing (NEW_LANGUAGE=de: begin one)
	$(PY) tools/write_reference.py
	$(PY) tools/mark_texts.py
	$(PY) tools/translations.py $(NEW_LANGUAGE)
	$(PY) tools/write_help.py

screenshots: setup ## Make the screenshots of the docs again
	@mkdir -p docs/images docs/ko/images
	@rm -f docs/images/*.png docs/ko/images/*.png
	$(PY) tools/window_pictures.py docs/images
	$(PY) tools/window_pictures.py docs/ko/images ko
	$(PY) tools/landscape_pictures.py docs/images
	$(PY) tools/landscape_pictures.py docs/ko/images ko
	$(PY) tools/shrink_pictures.py docs/images/*.png docs/ko/images/*.png
	$(PY) tools/help_pictures.py docs

clean: ## Remove caches, builds and the demo folder (not .venv)
	rm -rf build dist deltascope-demo .benchmarks .hypothesis .coverage .import_linter_cache .mypy_cache .pytest_cache .ruff_cache
	find . -path ./.venv -prune -o -type d -name __pycache__ -exec rm -rf {} +
