# Every command of the kit. `make help` lists them.

CXX      ?= g++
BUILD    ?= build
OPTIMISE ?= -O2
WARNINGS := -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wnon-virtual-dtor \
            -Wold-style-cast -Wunused -Woverloaded-virtual
# SANITIZE=address,undefined builds with these sanitizers (not vptr: its check opens a pipe, and
# blames the program where no descriptor is left), WERROR=1 turns warnings into errors.
CXXFLAGS := -std=c++20 $(OPTIMISE) -g $(WARNINGS) $(if $(WERROR),-Werror) \
            $(if $(SANITIZE),-fsanitize=$(SANITIZE) -fno-sanitize-recover=all -fno-omit-frame-pointer -fno-sanitize=vptr)
LDFLAGS  := -Wl,-z,now $(if $(SANITIZE),-fsanitize=$(SANITIZE))
# A proxy with sanitizers looks for leaks in each of its processes, and writes what it finds here.
SANITIZER_WORDS = $(abspath $(BUILD))/words
POCO     := -lPocoNet -lPocoFoundation

ifeq ($(origin CXX),default)
CXX := g++
endif
ifeq ($(MAKELEVEL)$(filter -j%,$(MAKEFLAGS)),0)
MAKEFLAGS += -j$(shell nproc 2>/dev/null || echo 2)
endif
MAKEFLAGS += --no-builtin-rules
.DELETE_ON_ERROR:
.SUFFIXES:
export CXX BUILD OPTIMISE SANITIZE WERROR DEPS

# ---- The proxies: solution/, starter/, and the trees that tests derive (TREES=build/trees/lab2) ----

TREES ?=
# While a gap of a file is blank, its parameters and helpers are unused: no warning about these.
blank-gap-flags = $(shell grep -qE '^ *(fillIn|fallBack)."' $(1) && echo -Wno-unused -Wno-unused-parameter -Wunused-variable -Wunused-value)
compiled :=
all-program-objects :=

# $(call proxy,NAME,FOLDER): build/NAME/proxy from the sources in FOLDER.
define proxy
$(1)-objects := $(if $(SANITIZE),$(BUILD)/obj/tests/sanitized/Exit.o) $$(patsubst $(2)/%.cpp,$(BUILD)/$(1)/obj/%.o,$$(shell find $(2) -name '*.cpp' 2>/dev/null))
$(BUILD)/$(1)/proxy: $$($(1)-objects)
	@echo "  LINK $$@"
	@$(CXX) $(LDFLAGS) $(if $(SANITIZE),-Wl$$(comma)--wrap=_exit) -o $$@ $$^ $(POCO)
$(BUILD)/$(1)/obj/%.o: $(2)/%.cpp
	@echo "  CXX  $$<"
	@mkdir -p $$(@D)
	@$(CXX) $(CXXFLAGS) $$(call blank-gap-flags,$$<) -MMD -MP -I$(2) -c -o $$@ $$<
-include $$($(1)-objects:.o=.d)
compiled += $$(patsubst $(BUILD)/$(1)/obj/%.o,$(2)/%.cpp:$(2),$$($(1)-objects))
endef
$(eval $(call proxy,solution,solution))
$(eval $(call proxy,starter,starter))
$(foreach tree,$(TREES),$(eval $(call proxy,$(notdir $(tree)),$(tree))))

# ---- The tools and the tests ----

objects = $(patsubst %.cpp,$(BUILD)/obj/%.o,$(1))
# $(call program,FILE,SOURCES,LIBRARIES): build/FILE from its sources.
define program
$(BUILD)/$(1): $$(call objects,$(2))
	@echo "  LINK $$@"
	@mkdir -p $$(@D)
	@$(CXX) $(LDFLAGS) -o $$@ $$^ $(3)
-include $$(patsubst %.o,%.d,$$(call objects,$(2)))
compiled += $$(addsuffix :.,$(2))
all-program-objects += $$(call objects,$(2))
endef
$(BUILD)/obj/%.o: %.cpp
	@echo "  CXX  $<"
	@mkdir -p $(@D)
	@$(CXX) $(CXXFLAGS) -MMD -MP -I. -c -o $@ $<

$(BUILD)/obj/tests/sanitized/Exit.o: CXXFLAGS += -DSANITIZER_WORDS='"$(SANITIZER_WORDS)"'

wire    := $(wildcard tools/wire/*.cpp)
site    := $(filter-out %/main.cpp,$(wildcard tools/origin/*.cpp))
options := $(wildcard tools/options/*.cpp)
gaps    := $(wildcard tools/gaps/*.cpp) $(options)
support := $(wildcard tests/support/*.cpp)
$(eval $(call program,tools/gaps,$(gaps),))
$(eval $(call program,tools/origin,tools/origin/main.cpp $(site) $(wire) $(options),$(POCO)))
$(eval $(call program,tests/check,tests/check.cpp $(support) $(wire),-lcppunit $(POCO)))
$(eval $(call program,tests/gaps-test,tests/main.cpp $(wildcard tests/tools/gaps/*.cpp) $(filter-out %/main.cpp,$(gaps)),-lcppunit))
$(eval $(call program,tests/origin-test,tests/main.cpp $(wildcard tests/tools/origin/*.cpp tests/tools/wire/*.cpp) $(site) $(wire),-lcppunit $(POCO)))
$(eval $(call program,tests/harness-test,tests/main.cpp $(wildcard tests/harness/*.cpp) $(support) $(wire),-lcppunit $(POCO)))
$(eval $(call program,tests/fake-proxy,$(wildcard tests/harness/fake/*.cpp),))
$(eval $(call program,tests/supervisor-test,tests/main.cpp $(wildcard tests/supervisor/*.cpp) $(support) $(wire),-lcppunit $(POCO)))
$(eval $(call program,tests/real-test,tests/main.cpp $(wildcard tests/real/*.cpp) $(support) $(site) $(wire),-lcppunit $(POCO)))
$(eval $(call program,tests/process-test,tests/main.cpp $(wildcard tests/process/*.cpp) $(support) $(wire),-lcppunit $(POCO)))
$(eval $(call program,tests/cluster-test,tests/main.cpp $(wildcard tests/cluster/*.cpp) tests/model/OriginThread.cpp $(support) $(wire),-lcppunit $(POCO)))
$(eval $(call program,tests/forkless,$(wildcard tests/process/forkless/*.cpp),))
$(eval $(call program,tests/hostile-proxy,$(wildcard tests/supervisor/hostile/*.cpp),))

$(eval $(call program,tests/differential-test,tests/main.cpp $(wildcard tests/differential/*.cpp) $(support) $(wire),-lcppunit $(POCO)))

# The fuzz targets check the proxy's own http/ and TextbookTarget, which they are linked with.
# `make fuzz` links them with libFuzzer; fuzz-test replays the kept corpora without it.
fuzz := $(filter-out tests/fuzz/replay.cpp tests/fuzz/Fuzzer.cpp,$(wildcard tests/fuzz/*.cpp)) tests/support/Chunks.cpp $(wire)
http-objects := $(filter $(BUILD)/solution/obj/http/%,$(solution-objects))
$(eval $(call program,tests/fuzz-test,tests/fuzz/replay.cpp $(fuzz),$(POCO)))
$(eval $(call program,tests/fuzzer,tests/fuzz/Fuzzer.cpp $(fuzz),-fsanitize=fuzzer $(POCO)))
$(BUILD)/tests/fuzz-test $(BUILD)/tests/fuzzer: $(http-objects) $(BUILD)/solution/obj/client/TextbookTarget.o
# The rules of the cache, and what they are made of, as tables.
pure-objects := $(http-objects) $(filter $(BUILD)/solution/obj/rules/%,$(solution-objects))
$(eval $(call program,tests/unit-test,tests/main.cpp $(wildcard tests/unit/*.cpp),-lcppunit $(POCO)))
$(BUILD)/tests/unit-test: $(pure-objects)
# The whole proxy in one process with its test, which brings a clock of its own (Clock.h).
$(eval $(call program,tests/model-test,tests/main.cpp $(wildcard tests/model/*.cpp) $(support) $(wire),-lcppunit $(POCO)))
$(BUILD)/tests/model-test: $(filter-out %/main.o %/Clock.o,$(solution-objects))
$(BUILD)/obj/tests/model/%.o $(BUILD)/obj/tests/fuzz/%.o $(BUILD)/obj/tests/unit/%.o: CXXFLAGS += -Isolution
compiled := $(patsubst tests/model/%:.,tests/model/%:.:solution,$(compiled))
compiled := $(patsubst tests/fuzz/%:.,tests/fuzz/%:.:solution,$(patsubst tests/unit/%:.,tests/unit/%:.:solution,$(compiled)))

checkers := $(BUILD)/tests/check $(BUILD)/tools/origin
own-tests := $(addprefix $(BUILD)/tests/,unit-test gaps-test origin-test harness-test fake-proxy supervisor-test hostile-proxy process-test forkless real-test fuzz-test differential-test model-test cluster-test)

compile_commands.json: Makefile $(shell find solution starter tools tests -mindepth 1 -type d 2>/dev/null)
	$(file >$@,[)
	$(foreach entry,$(sort $(compiled)),$(file >>$@,{"directory": "$(CURDIR)"$(comma) "file": \
	"$(firstword $(subst :, ,$(entry)))"$(comma) "command": "$(CXX) $(CXXFLAGS) \
	$(addprefix -I,$(wordlist 2,3,$(subst :, ,$(entry)))) -c $(firstword $(subst :, ,$(entry)))"}$(comma)))
	$(file >>$@,{"directory": "$(CURDIR)"$(comma) "file": "Makefile"$(comma) "command": "make"}])
	@:
comma := ,

# ---- Commands ----

.DEFAULT_GOAL := build
.PHONY: help build run cluster check starter test prove fuzz differential model format deps-build deps-lint deps-test deps-cluster programs all-objects clean

help: ## list these commands
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' Makefile

build: deps-build compile_commands.json ## build the proxies (SRC=starter or solution: one of them)
	+@tools/build.sh $(foreach tree,$(or $(SRC),solution starter),$(BUILD)/$(tree)/proxy)

run: deps-build ## start the proxy with an origin server behind it (SRC=starter: yours, PORT=8900)
	+@tools/build.sh $(BUILD)/$(or $(SRC),solution)/proxy $(BUILD)/tools/origin
	@tools/run.sh $(or $(SRC),solution)

cluster: deps-cluster ## three proxies, and HAProxy in front of them (PORT=8900)
	+@tools/build.sh $(BUILD)/solution/proxy $(BUILD)/tools/origin
	@tools/cluster.sh

check: deps-build ## test your proxy (LAB=2, TEST=lab1/name, SRC=solution, PROXY='command')
	+@tools/check.sh

starter: deps-build ## derive starter/ from solution/
	+@tools/build.sh $(BUILD)/tools/gaps
	@$(BUILD)/tools/gaps derive solution starter

test: deps-test ## everything that must hold (a few minutes)
	+@tests/all.sh

prove: deps-build ## test the tests: known mistakes are caught, other right ways pass (LAB=2)
	+@tests/prove.sh

fuzz: deps-build ## feed the parsers with made-up input (TARGET=request, SECONDS=600 for each)
	+@SECONDS_EACH=$(or $(SECONDS),600) BUILD=$(BUILD)/fuzz tests/fuzz/run.sh $(TARGET)

differential: deps-test ## made-up messages through the proxy, read by Python (COUNT=100000, SEED=7)
	+@tools/build.sh $(BUILD)/solution/proxy $(BUILD)/tests/differential-test
	@DIFFERENTIAL_COUNT=$(or $(COUNT),100000) DIFFERENTIAL_SEED=$(or $(SEED),$$(date +%s)) \
		$(BUILD)/tests/differential-test

model: deps-build ## random sequences against a model of RFC 9111 (COUNT=20000, SEED=7)
	+@tools/build.sh $(BUILD)/solution/proxy $(BUILD)/tests/model-test
	@if [ -w /dev/shm ]; then export TMPDIR=/dev/shm; fi; MODEL_COUNT=$(or $(COUNT),20000) \
		MODEL_SEED=$(or $(SEED),$$(date +%s)) $(BUILD)/tests/model-test

format: ## format the C++ code as .clang-format says
	@git ls-files -co --exclude-standard '*.h' '*.cpp' | grep -v '^starter/' | xargs clang-format -i

.PHONY: lint hooks version
lint: deps-lint ## clang-tidy, shellcheck, format, prose, links (half a minute)
	@tools/lint.sh

hooks: ## run the quick checks before each commit
	@git config core.hooksPath tools/hooks
	@echo 'Each commit runs tools/hooks/pre-commit first. git config --unset core.hooksPath ends that.'

version: ## print the version of the kit
	@tools/version.sh

clean: ## remove build/
	@rm -rf build compile_commands.json

# What `make test` needs besides; and all of it compiled but not linked, for a look at the warnings.
programs: $(checkers) $(own-tests) $(BUILD)/tools/gaps $(BUILD)/solution/proxy $(BUILD)/starter/proxy
all-objects: $(solution-objects) $(starter-objects) $(all-program-objects)

deps-build:
	@tools/deps.sh build
deps-lint:
	@tools/deps.sh lint
deps-test:
	@tools/deps.sh test
deps-cluster:
	@tools/deps.sh cluster
