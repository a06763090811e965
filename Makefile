# The commands of a student; `make help` lists all commands. How the programs are built: tools/rules.mk.

include tools/rules.mk
# The commands of instructors and maintainers, which a hand-out does not have.
-include tools/kit.mk

.DEFAULT_GOAL := build
# For editors. A checkout may be read-only, and BUILD elsewhere.
database := $(shell [ ! -w . ] || echo compile_commands.json)
export SRC
# make would ignore a variable that is misspelled.
given := $(foreach name,$(.VARIABLES),$(if $(filter command,$(origin $(name))),$(name)))
ifneq ($(given),)
unknown := $(shell sh tools/variables.sh '$(given)' $(or $(MAKECMDGOALS),build))
$(if $(unknown),$(error $(unknown)))
endif
.PHONY: help build run try check watch report play doctor progress predict hint submit reset restore update cache \
        version clean deps-build

help: ## list these commands
	@awk -F ':.*## ' -f tools/language/said.awk -f tools/help.awk Makefile $(wildcard tools/kit.mk)

build: deps-build ## build both proxies (SRC=starter or solution: only that one)
ifdef SRC
	+@. tools/source.sh && build_source "$$SRC" $(database)
else
	+@sh tools/build.sh $(database) $(BUILD)/solution/proxy $(BUILD)/starter/proxy
endif

run: deps-build ## start the proxy and an origin server (SRC=starter: yours, PORT=8900, PICTURE=no)
	+@sh tools/run.sh

try: deps-build ## the same with your proxy, built and started again at each save (PORT=8900, PICTURE=no)
	+@sh tools/run.sh try

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

progress: ## a map of the labs: your gaps, your tests, and what is next (ALL=1: each blank gap)
	@sh tools/progress.sh

predict: deps-build ## ask the questions that open a lab, try them, and show the answers (LAB=2, N=3: one of them)
	+@sh tools/predict.sh

hint: ## one more hint for a gap, each time (GAP=3.2, or LAB=3: its first blank gap)
	@sh tools/hint.sh

submit: deps-build ## pack your work into a file for the instructor (OUT=file)
	+@sh tools/submit.sh

reset: deps-build ## make a gap blank again, and keep what was in it in kept/ (GAP=3.2, YES=1: do not ask)
	+@sh tools/reset.sh

restore: deps-build ## put back what `make reset` has kept (FILE=kept/name.gap)
	+@sh tools/reset.sh restore

update: deps-build ## take over your work from an older copy of the kit (FROM=folder)
	+@sh tools/update.sh

cache: ## show what the proxy of `make run` has stored (CACHE=folder: another one)
	@sh tools/cache.sh

version: ## print the version of the kit
	@sh tools/version.sh

clean: ## remove build/
	@rm -rf build compile_commands.json

deps-build:
	@sh tools/deps.sh build
