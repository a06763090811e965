# The commands of instructors and maintainers. A hand-out does not contain this file.

deps := $(addprefix deps-,docs lint test coverage cluster peers counts static growth grade gradescope)
.PHONY: fault pictures docs book handout grade class similarity gradescope autolab cluster starter test prove prove-class prove-peers bench static price-of-a-fork growth counts mutants flake coverage fuzz differential model format lint \
        hooks $(deps)

handout: deps-build ## make the tree that students get (LAB=4: labs 1 to 3 are filled in, HINTS=2, GITHUB=1: with a workflow, OUT=file.tar.gz)
	+@sh tools/handout.sh

grade: deps-grade ## grade a submission (SUBMISSION=file or folder, LAB=3, TEST=name, POINTS=table, EXTRA=plays, LATE=minutes, OUT=folder)
	+@sh tools/grade.sh

class: deps-grade ## grade all submissions in a folder (SUBMISSIONS=folder, JOBS=4, ROSTER=file, SSHLOGIN=host,host, SSHLOGINFILE=file, SLURM=1, and as for grade)
	+@sh tools/class.sh

similarity: deps-grade ## compare the bodies of all submissions in a folder (SUBMISSIONS=folder, LAB=3, OUT=folder)
	+@sh tools/similarity.sh

gradescope: deps-gradescope ## pack the autograder of an assignment for Gradescope (LAB=3, POINTS=table, EXTRA=plays, MINUTES=10, OUT=file.zip)
	+@sh tools/adapters/gradescope.sh

autolab: deps-grade ## make an assessment for Autolab (LAB=3, POINTS=table, EXTRA=plays, MINUTES=10, OUT=folder)
	+@sh tools/adapters/autolab.sh

cluster: deps-cluster ## start three proxies behind HAProxy (PORT=8900)
	+@sh tools/build.sh $(BUILD)/solution/proxy $(BUILD)/tools/origin
	@sh tools/cluster.sh

starter: deps-build ## derive starter/ from solution/
	+@sh tools/build.sh $(BUILD)/tools/gaps
	@$(BUILD)/tools/gaps derive solution starter

test: deps-test ## test the whole kit (25 minutes with two processors)
	+@sh tests/all.sh

fault: deps-build ## show a known mistake and the tests that catch it (NAME=lab3/write-in-place, TEST=lab3/name)
	+@sh tools/fault.sh

prove: deps-build ## test the tests: known mistakes are caught, other right solutions pass (LAB=2, MATRIX=1)
	+@sh tests/prove.sh

prove-class: deps-grade ## grade an invented class, whose grades are known (N=60, LAB=3, JOBS=4)
	+@sh tests/crowd.sh

prove-peers: deps-peers ## well-known proxies under the plays, as docs/peers.md says (PEER=nginx, LAB=7)
	+@sh tests/peers.sh

bench: deps-build ## compare the speed with other proxies, and with the floor of the design (SRC=starter, PROXY=command, PEER=nginx, QUICK=1)
	+@sh tools/bench.sh

static: deps-static ## link the proxy without shared libraries, so that a new process costs half (SRC=starter)
	+@sh tools/static.sh

counts: deps-counts ## count what the reference does for a request: system calls, page faults (CALLGRIND=1: instructions too, STATIC=1: page faults of `make static`)
	+@sh tools/counts.sh

price-of-a-fork: deps-build ## measure what a process for each connection costs a server (QUICK=1)
	+@sh tools/fork-price.sh

growth: deps-growth ## measure how the cost of a request grows: connections, entries, bodies, variants (QUICK=1, IDLE=10000, ENTRIES=1000000, BODY=4096)
	+@sh tools/growth.sh

mutants: deps-build ## test the tests with every small change of every gap (LAB=2; a quarter of an hour)
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

docs: deps-docs ## make the site of the documentation (EDITION=students, LAB=3)
	+@sh tools/docs.sh

book: deps-docs ## make a PDF file of the walkthrough
	+@EDITION=book sh tools/docs.sh

pictures: deps-build ## draw the pictures of the documentation again
	+@sh tools/pictures.sh

format: ## format the C++ code as .clang-format says
	@git ls-files -co --exclude-standard '*.h' '*.cpp' | grep -v '^starter/' | xargs clang-format -i

lint: deps-lint ## clang-tidy, shellcheck, format, prose, links, numbers, translations
	@sh tools/lint.sh

hooks: ## run the quick checks before each commit
	@git config core.hooksPath tools/hooks
	@echo 'Each commit runs tools/hooks/pre-commit first. git config --unset core.hooksPath ends that.'

$(deps): deps-%:
	@sh tools/deps.sh $*

# The reference as a program, for a hand-out. Nothing in it tells the names of its functions.
$(BUILD)/reference/%: $(BUILD)/solution/%
	@mkdir -p $(@D)
	@strip -o $@ $<
