# Every command of the kit; `make help` lists them. How the programs are built: tools/rules.mk.

include tools/rules.mk

.DEFAULT_GOAL := build
# For editors. A checkout may be read-only, and BUILD elsewhere.
database := $(shell [ ! -w . ] || echo compile_commands.json)
export SRC
.PHONY: help build run try cluster check watch report play doctor progress predict hint submit reset restore cache starter \
        test prove prove-peers mutants flake coverage fuzz differential model format lint hooks version deps-build \
        deps-lint deps-test deps-coverage deps-cluster deps-peers clean

help: ## list these commands
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' Makefile

build: deps-build ## build both proxies (SRC=starter or solution: only that one)
ifdef SRC
	+@. tools/source.sh && build_source "$$SRC" $(database)
else
	+@sh tools/build.sh $(database) $(BUILD)/solution/proxy $(BUILD)/starter/proxy
endif

run: deps-build ## start the proxy and an origin server (SRC=starter: yours, PORT=8900, PICTURE=no)
	+@sh tools/run.sh

try: deps-build ## the same with your proxy, built and started again at each save (PORT=8900)
	+@sh tools/run.sh try

cluster: deps-cluster ## start three proxies behind HAProxy (PORT=8900)
	+@sh tools/build.sh $(BUILD)/solution/proxy $(BUILD)/tools/origin
	@sh tools/cluster.sh

check: deps-build ## test your proxy (LAB=2, GAP=3.2, TEST=lab1/name, SANITIZED=1, SRC=solution, PROXY=command)
	+@sh tools/check.sh

watch: deps-build ## test your proxy, and again at each save (LAB=2, GAP=3.2, TEST=lab1/name)
	+@sh tools/watch.sh

report: deps-build ## test, and write the results into files for a browser and other programs (LAB=2, SRC=solution)
	+@REPORT=1 sh tools/check.sh

play: deps-build ## play one test slowly, and draw it (TEST=lab1/name, STEP=1, DEBUG=1: in gdb)
	+@PLAY=1 sh tools/check.sh

doctor: ## is everything right for the kit on this machine? (PORT=8900)
	@sh tools/doctor.sh

progress: ## a map of the labs: your gaps, your tests, and what is next
	@sh tools/progress.sh

predict: deps-build ## ask the questions that open a lab, try them, and show the answers (LAB=2, N=3: one of them)
	+@sh tools/predict.sh

hint: ## one more hint for a gap, each time (GAP=3.2, or LAB=3: its first blank gap)
	@sh tools/hint.sh

submit: deps-build ## pack your work into a file for the instructor (OUT=file)
	+@sh tools/submit.sh

reset: deps-build ## make a gap blank again, and keep what was in it in kept/ (GAP=3.2)
	+@sh tools/reset.sh

restore: deps-build ## put back what `make reset` has kept (FILE=kept/name.gap)
	+@sh tools/reset.sh restore

cache: ## show what the proxy of `make run` has stored (CACHE=folder: another one)
	@sh tools/cache.sh

starter: deps-build ## derive starter/ from solution/
	+@sh tools/build.sh $(BUILD)/tools/gaps
	@$(BUILD)/tools/gaps derive solution starter

test: deps-test ## test the whole kit (about twelve minutes)
	+@sh tests/all.sh

prove: deps-build ## test the tests: known mistakes are caught, other right solutions pass (LAB=2, MATRIX=1)
	+@sh tests/prove.sh

prove-peers: deps-peers ## well-known proxies under the plays, as docs/peers.md says (PEER=nginx, LAB=7)
	+@sh tests/peers.sh

mutants: deps-build ## the same with every small change of every gap (LAB=2; a quarter of an hour)
	+@sh tests/prove.sh --mutants

flake: deps-build ## run every test many times in random order, on a busy machine (N=100, LAB=2, SEED=7)
	+@sh tests/flake.sh

coverage: deps-coverage ## which lines and branches of solution/ the plays execute (LAB=2)
	+@sh tests/coverage.sh

fuzz: deps-build ## feed the parsers with generated input (TARGET=request, SECONDS=600 for each)
	+@SECONDS_EACH=$(or $(SECONDS),600) BUILD=$(BUILD)/fuzz sh tests/fuzz/run.sh $(TARGET)

differential: deps-test ## generated messages through the proxy, read by Python (COUNT=100000, SEED=7)
	+@sh tools/build.sh $(BUILD)/solution/proxy $(BUILD)/tests/differential-test
	@DIFFERENTIAL_COUNT=$(or $(COUNT),100000) DIFFERENTIAL_SEED=$(or $(SEED),$$(date +%s)) \
		$(BUILD)/tests/differential-test

model: deps-build ## random sequences against a model of RFC 9111 (COUNT=20000, SEED=7)
	+@sh tools/build.sh $(BUILD)/solution/proxy $(BUILD)/tests/model-test
	@if [ -w /dev/shm ]; then export TMPDIR=/dev/shm; fi; MODEL_COUNT=$(or $(COUNT),20000) \
		MODEL_SEED=$(or $(SEED),$$(date +%s)) $(BUILD)/tests/model-test

format: ## format the C++ code as .clang-format says
	@git ls-files -co --exclude-standard '*.h' '*.cpp' | grep -v '^starter/' | xargs clang-format -i

lint: deps-lint ## clang-tidy, shellcheck, format, prose, links
	@sh tools/lint.sh

hooks: ## run the quick checks before each commit
	@git config core.hooksPath tools/hooks
	@echo 'Each commit runs tools/hooks/pre-commit first. git config --unset core.hooksPath ends that.'

version: ## print the version of the kit
	@sh tools/version.sh

clean: ## remove build/
	@rm -rf build compile_commands.json

deps-build:
	@sh tools/deps.sh build
deps-lint:
	@sh tools/deps.sh lint
deps-test:
	@sh tools/deps.sh test
deps-coverage:
	@sh tools/deps.sh coverage
deps-cluster:
	@sh tools/deps.sh cluster
deps-peers:
	@sh tools/deps.sh peers
