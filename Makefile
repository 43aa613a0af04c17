# Each target sets up what it needs on a machine that has only Python 3.11 or newer, git and make.
SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:

BIN := .venv/bin
# Newer than all that the environment is made from: then it need not be made again.
STAMP := .venv/.ready
# What the gazetteer is made from: the build writes it anew when one of these changes.
PLACES := src/foedus/places/data/gazetteer.sqlite
LISTS := hatch_build.py scripts/gazetteer.py src/foedus/places/folding.py src/foedus/actors/data/states.jsonl \
	$(wildcard src/foedus/places/data/*.tsv)

.PHONY: help demo test lint format docs soak score bench lock clean

help: ## say what there is
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## /\1\t/' | expand -t 10

$(STAMP): pyproject.toml requirements.lock requirements-dev.lock scripts/setup.sh $(LISTS)
	@scripts/setup.sh
	@touch $@

demo: $(STAMP) ## read the example story, file it, ask what follows, and show what it changes
	@scripts/demo.sh

test: lint ## all checks: lint, then every test but the long ones
	$(BIN)/python -m pytest

lint: $(STAMP) ## style, types, and the one-way flow between the rooms
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo

format: $(STAMP) ## put the code in form
	$(BIN)/ruff check --fix
	$(BIN)/ruff format

docs: $(STAMP) ## write the page on the commands from the commands themselves
	$(BIN)/python scripts/commands_page.py --write

soak: $(STAMP) ## the long tests
	$(BIN)/python -m pytest -m soak

score: $(STAMP) ## score the readers on every gold set that is here (SCORE="--misses SET" lists what went wrong)
	@$(BIN)/python -m scoring $(SCORE)

bench: $(STAMP) ## measure, beside a peer in the same run; writes benchmarks/results/
	$(BIN)/python benchmarks/run.py
	$(BIN)/python -m benchmarks.gold
	$(BIN)/python -m benchmarks.reading_speed

lock: ## renew the lock files (UPGRADE=1 takes the newest releases)
	scripts/lock.sh

clean: ## remove the environment and all that was built
	rm -rf $(PLACES) .venv build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
