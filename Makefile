# Every verb sets up what it needs and is quick the second time.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
DBT := $(BIN)/dbt
DOCUMENTS ?= ../shared/documents
GOLD ?= ../shared/benchmarks/truth
MINUTES ?= 10
KILLS ?= 50
TRUTH := bench/truth
SCALE := bench/scale
SIZES ?= 100000 1000000
# Programs that open the published file, each in an environment of its own.
READERS := build/readers
LOCKS := tests/readers/locks
LIGHT_READERS := $(foreach name,oldest middle newest,$(READERS)/$(name)/.ready)
HEAVY_READERS := $(foreach name,hsql mcp node,$(READERS)/$(name)/.ready)
export DBT_SEND_ANONYMOUS_USAGE_STATS := false
export DO_NOT_TRACK := 1
export SQL
# A corpus of your own is built beside the sample: CORPUS=folder with any verb.
CORPUS ?=
NAME ?=
ifneq ($(strip $(CORPUS)),)
OWN := $(shell basename "$(CORPUS)" | tr -c 'A-Za-z0-9_\n-' _)
OF_DAY := $(foreach day,AS_OF RECORDED_AS_OF,$(if $(DOSSIER_$(day)),_$(shell \
	echo $(day) | tr A-Z a-z)_$(DOSSIER_$(day))))
export DOSSIER_CORPUS := $(CORPUS)
DOSSIER_BUILD ?= build/$(OWN)/dossier.duckdb
DOSSIER_FILE ?= dossier_$(OWN)$(subst $() ,,$(OF_DAY)).duckdb
export DOSSIER_BUILD DOSSIER_FILE
endif

.DEFAULT_GOAL := help
.PHONY: help setup build new-corpus test test-readers superset-picture lint format docs entities query diff explain export boards example metrics evidence span bench bench-truth bench-scale bench-publishing lock clean

help:  ## Show the verbs
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 18

setup: $(READY)  ## Make the virtual environment from the lock file

$(READY): requirements.lock
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
		echo "Dossier needs Python 3.11 or newer; $(PYTHON) is $$($(PYTHON) --version 2>&1)." >&2; \
		echo "Install a newer one, or name it: make PYTHON=python3.11 $(MAKECMDGOALS)" >&2; \
		exit 1; }
	@test ! -L $(VENV) || { echo "$(VENV) is a link: remove it." >&2; exit 1; }
	$(PYTHON) -m venv --clear $(VENV)
	$(BIN)/pip install -qq --disable-pip-version-check --no-deps \
		--require-hashes --requirement requirements.lock
	@touch $@

build: $(READY)  ## Build and publish dossier.duckdb; CORPUS=folder its own file
	$(BIN)/python tools/progress.py --quiet build --exclude-resource-type unit_test
	@$(BIN)/python tools/summarise.py

new-corpus: $(READY)  ## Write an empty corpus that explains itself: NAME=folder
	@$(BIN)/python tools/new_corpus.py "$(NAME)"

test: $(READY) $(VENV)/.boards $(LIGHT_READERS)  ## Lint, build and run every test
	$(MAKE) --no-print-directory lint
	$(BIN)/python -m pytest -n 2 --dist loadfile --no-loadscope-reorder

test-readers: $(READY) $(HEAVY_READERS)  ## Open the file with the readers that weigh most (needs Node)
	DOSSIER_READERS=heavy $(BIN)/python -m pytest tests/readers

superset-picture: $(READERS)/superset/.ready  ## Show the file in Apache Superset (860 MB, needs Chromium)
	@test -f dossier.duckdb || { echo "Run make build first." >&2; exit 1; }
	@command -v chromedriver >/dev/null || { \
		echo "chromedriver is missing; on Debian: apt-get install chromium-driver" >&2; \
		exit 1; }
	$(READERS)/superset/bin/python tests/readers/superset_picture.py dossier.duckdb build/superset

# Wheels where there are any: nothing is compiled.
$(READERS)/%/.ready: $(LOCKS)/%.lock | $(READY)
	$(BIN)/python -m venv --clear --without-pip $(@D)
	$(BIN)/pip --python $(@D)/bin/python install -qq --disable-pip-version-check \
		--no-deps --prefer-binary --require-hashes --requirement $<
	@touch $@

$(READERS)/node/.ready: tests/readers/node/package.json tests/readers/node/package-lock.json
	@command -v npm >/dev/null || { \
		echo "npm is missing: install Node 20 or newer (Debian: apt-get install npm)." >&2; \
		exit 1; }
	@mkdir -p $(@D)
	cp $^ $(@D)
	cd $(@D) && npm ci --silent --no-audit --no-fund --ignore-scripts
	@touch $@

lint: $(READY)  ## Check the style of all SQL and Python
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/sqlfluff lint --disable-progress-bar --processes 2 models tests

format: $(READY)  ## Mend the style of all SQL and Python
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .
	$(BIN)/sqlfluff fix --disable-progress-bar models tests

docs: $(VENV)/.boards  ## Write the documentation, and the lineage of every column
	$(DBT) --quiet docs generate --static
	@mkdir -p build/docs
	@cp target/static_index.html build/docs/index.html
	@$(BIN)/colibri generate --light --disable-telemetry --output-dir build/docs/lineage >/dev/null
	@mv build/docs/lineage/index.html build/docs/columns.html
	@rm -r build/docs/lineage
	@echo "Open $(CURDIR)/build/docs/index.html; columns.html beside it has the lineage"

entities: $(READY)  ## Draw the keys of the marts anew, docs/entities.md
	$(DBT) --quiet parse
	@$(BIN)/python tools/entities.py

query: $(READY)  ## Ask the published file: make query SQL="select …"
	@$(BIN)/python tools/query.py

diff: $(READY)  ## Tell what the last publication changed, and why
	@$(BIN)/python tools/diff.py

explain: $(READY)  ## Tell why a verdict is so: make explain QUESTION=…
	@SQL="from marts.explain('$(QUESTION)')" $(BIN)/python tools/query.py

export: TO ?= build/export
export: $(READY)  ## Write the marts as CSV, Parquet and JSON-LD: TO=folder
	@$(BIN)/python tools/export.py "$(TO)"

boards: TO ?= build/boards
boards: $(VENV)/.boards  ## Write pages to look at, by double-click: TO=folder
	@$(BIN)/python tools/boards.py "$(TO)"

$(VENV)/.boards: $(READY) requirements-boards.lock
	$(BIN)/pip install -qq --disable-pip-version-check --no-deps \
		--require-hashes --requirement requirements-boards.lock
	@touch $@

example: $(READY)  ## Map, build and show a worked example: NAME=layoff_notices
	@$(BIN)/python tools/example.py "$(NAME)" "$(EXTRACT)"

metrics: $(VENV)/.semantic  ## Install MetricFlow and test the metrics by it
	$(BIN)/python -m pytest tests/test_metricflow.py

$(VENV)/.semantic: $(READY) requirements-semantic.lock
	$(BIN)/pip install -qq --disable-pip-version-check --no-deps \
		--require-hashes --requirement requirements-semantic.lock
	@touch $@

evidence: $(READY)  ## Check every claim's place: make evidence DOCUMENTS=folder
	@$(BIN)/python tools/evidence.py check "$(DOCUMENTS)"

span: $(READY)  ## Show a place and its hash: make span SOURCE=… LOCATOR=L5-L7
	@$(BIN)/python tools/evidence.py span "$(DOCUMENTS)" "$(SOURCE)" "$(LOCATOR)"

bench: $(READY)  ## Measure a warm build and what of it is start-up
	$(BIN)/python bench/warm_build.py

bench-truth: $(READY) $(TRUTH)/.venv/.ready  ## Measure verdicts on gold sets: GOLD=folder of sets
	$(TRUTH)/.venv/bin/python $(TRUTH)/run.py build/bench/truth.md $(sort $(dir $(wildcard $(GOLD)/*/gold.parquet)))

bench-scale: $(READY) $(SCALE)/.venv/.ready  ## Measure builds of generated claims: SIZES="100000 1000000"
	$(BIN)/python $(SCALE)/run.py build/bench/scale.md $(SIZES)

bench-publishing: $(READY) $(LIGHT_READERS)  ## Build, fail and kill beside readers: MINUTES and KILLS
	$(BIN)/python bench/publishing/soak.py $(MINUTES) $(KILLS) \
		$(foreach name,oldest middle newest,$(READERS)/$(name)/bin/python)

# What is measured beside us, in environments of its own.
$(TRUTH)/.venv/.ready $(SCALE)/.venv/.ready: bench/%/.venv/.ready: bench/%/requirements.lock
	$(PYTHON) -m venv --clear $(@D)
	$(@D)/bin/pip install -qq --disable-pip-version-check --no-deps \
		--require-hashes --requirement $<
	@touch $@

lock:  ## Pin every requirement anew (needs uv)
	uv pip compile --universal --python-version 3.11 --generate-hashes \
		--no-strip-extras --no-header --extra dev pyproject.toml \
		--output-file requirements.lock
	uv pip compile --universal --python-version 3.11 --generate-hashes \
		--no-strip-extras --no-header --extra semantic pyproject.toml \
		--constraint requirements.lock --output-file requirements-semantic.lock
	uv pip compile --universal --python-version 3.11 --generate-hashes \
		--no-strip-extras --no-header --extra boards pyproject.toml \
		--constraint requirements.lock --output-file requirements-boards.lock
	for wanted in $(LOCKS)/*.in; do \
		uv pip compile --universal --python-version 3.11 --generate-hashes \
			--no-strip-extras --no-header $$(sed -n 's/^# lock with //p' $$wanted) \
			$$wanted --output-file $${wanted%.in}.lock || exit 1; \
	done

clean:  ## Remove everything that was built
	rm -rf $(VENV) build target logs dossier.duckdb dossier_*.duckdb
