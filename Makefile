# Everything a developer or a pipeline does here. `make help` lists it.
PYTHON ?= python3
BIN := .venv/bin
BENCH := .bench/bin
PIP := -m pip --disable-pip-version-check install -q
ARTICLES ?=
MYPYPATH := src
export MYPYPATH

.DEFAULT_GOAL := help
.PHONY: help demo desk test lint gate bench samples words pins clean

help: ## this list
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/make \1	\2/p' $(MAKEFILE_LIST) | expand -t 16

demo: .venv/ready ## check the sample articles, print the findings, write reports/index.html
	@$(BIN)/selisih check articles --exit-zero
	@$(BIN)/selisih report articles -o reports

desk: .venv/ready-dev ## open the review desk on the sample articles
	@$(BIN)/selisih review articles

test: .venv/ready-dev ## run the tests (what needs Chromium or Java says so where it is missing)
	@$(BIN)/python -m pytest $(PYTEST)

lint: .venv/ready-dev ## formatting, lint, types, and the direction of imports
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy --strict
	$(BIN)/lint-imports --no-logo

gate: .venv/ready ## score the gold stories and compare with the pinned floors
	@$(BIN)/python benchmarks/gate.py

bench: .bench/ready ## articles per second beside other tools (ARTICLES=folder, CSV or JSON Lines)
	@$(BENCH)/python benchmarks/bench.py $(ARTICLES)

samples: .venv/ready-dev ## write claims/, reports/sample.html and all pictures anew, as the sample articles give them
	@$(BIN)/selisih extract articles -o claims
	@$(BIN)/selisih report articles -o reports/sample.html
	@$(BIN)/python docs/take_screenshot.py
	@$(BIN)/python docs/take_desk_screenshots.py
	@$(BIN)/python tests/console.py README.md

words: .venv/ready ## bring what the report says into every interface.po, for translating
	@mkdir -p build
	@$(BIN)/pybabel -q extract -F pyproject.toml --no-wrap --no-location --omit-header --sort-output \
		-o build/interface.pot src/selisih
	@for po in src/selisih/languages/*/interface.po; do $(BIN)/pybabel -q update -N --no-wrap --ignore-obsolete \
		--ignore-pot-creation-date -i build/interface.pot -o $$po -l $$(basename $$(dirname $$po)); done

pins: .venv/ready ## pin the requirements anew, with hashes (needs the network)
	@$(BIN)/python $(PIP) pip-tools
	CUSTOM_COMPILE_COMMAND="make pins" $(COMPILE) --build-deps-for editable -o requirements.txt pyproject.toml
	CUSTOM_COMPILE_COMMAND="make pins" $(COMPILE) --build-deps-for editable --extra dev -c requirements.txt \
		-o requirements-dev.txt pyproject.toml
	CUSTOM_COMPILE_COMMAND="make pins" $(COMPILE) -c requirements.txt -o requirements-bench.txt benchmarks/bench.in

COMPILE = $(BIN)/pip-compile -q --generate-hashes --strip-extras --no-emit-trusted-host --no-emit-find-links\
	--no-emit-index-url

clean: ## remove what was installed and built
	rm -rf .venv .bench build dist reports/index.html reports/record.json

# Stamps: a second run does nothing. Hatchling is pinned with the rest, so the build needs no network of its own.
.venv/python:
	@command -v $(PYTHON) >/dev/null || { echo "$(PYTHON) was not found; selisih needs Python 3.11 or newer" >&2; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "selisih needs Python 3.11 or newer, and\
	 $(PYTHON) is $$($(PYTHON) --version 2>&1). Another one can be named: make demo PYTHON=python3.12" >&2; exit 1; }
	@echo "Creating .venv with $$($(PYTHON) --version 2>&1)" >&2
	@$(PYTHON) -m venv .venv
	@touch $@

.venv/ready: .venv/python requirements.txt pyproject.toml
	@echo "Installing the pinned requirements" >&2
	@$(BIN)/python $(PIP) --require-hashes -r requirements.txt
	@$(BIN)/python $(PIP) --no-deps --no-build-isolation -e .
	@touch $@

.venv/ready-dev: .venv/ready requirements-dev.txt
	@echo "Installing the pinned requirements for development" >&2
	@$(BIN)/python $(PIP) --require-hashes -r requirements-dev.txt
	@touch $@

.bench/ready: .venv/python requirements.txt requirements-bench.txt pyproject.toml
	@echo "Installing the tools to compare with in .bench" >&2
	@$(BIN)/python -m venv .bench
	@$(BENCH)/python $(PIP) --require-hashes -r requirements.txt -r requirements-bench.txt
	@$(BENCH)/python $(PIP) --no-deps --no-build-isolation -e .
	@touch $@
