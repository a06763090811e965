# How the programs are compiled and linked. The commands are in the Makefile.
#
# The proxies are compiled file by file: after an edit, one file is compiled. The headers of the
# standard library that most files include are parsed only once, into a precompiled header.
#
# The tools and the tests are compiled folder by folder: the source files of a folder are joined into
# one translation unit (a unity build). So each header is parsed once for a folder instead of once for
# a file, which takes a seventh of the time. In return, two files in a folder must not give one name
# to two things, not even in their unnamed namespaces.

comma := ,

ifeq ($(origin CXX),default)
CXX := g++
endif
BUILD    ?= build
$(if $(filter-out 1,$(words $(BUILD))),$(error BUILD must name one folder, without a space: '$(BUILD)'))
# The reference is compiled to run fast; the starter for a debugger, and in half of the time; the tools
# and the tests to be compiled fast. (-Og takes as long as -O0.) OPTIMISE=...: other flags for both proxies.
# In the starter, the standard library checks what it is given, such as the index of a string: the plays
# take as long, the build a twentieth longer. With sanitizers they would take two to eight times as long.
OPTIMISE ?=
HARNESS  ?= -Og -g1
WARNINGS := -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wnon-virtual-dtor \
            -Wold-style-cast -Wunused -Woverloaded-virtual
# WERROR=1: warnings are errors. SYNTAX=1: only look for errors and warnings; write no code.
# SANITIZE=address,undefined: build with these sanitizers, but without vptr: its check opens a pipe,
# and reports an error in the program when no file descriptor is left.
# COVERAGE=1: the proxies count which lines and branches are executed.
CXXFLAGS := -std=c++20 $(WARNINGS) $(if $(WERROR),-Werror) $(if $(SANITIZE),-fsanitize=$(SANITIZE) \
            -fno-sanitize-recover=all -fno-omit-frame-pointer -fno-sanitize=vptr) \
            $(if $(COVERAGE),--coverage -fprofile-update=atomic)
LDFLAGS  := -Wl,-z,now $(if $(SANITIZE),-fsanitize=$(SANITIZE)) $(if $(COVERAGE),--coverage)
POCO     := -lPocoNet -lPocoFoundation
export CXX BUILD OPTIMISE HARNESS SANITIZE COVERAGE WERROR SYNTAX DEPS

ifeq ($(MAKELEVEL)$(filter -j%,$(MAKEFLAGS)),0)
MAKEFLAGS += -j$(shell nproc 2>/dev/null || echo 2)
endif
MAKEFLAGS += --no-builtin-rules
.DELETE_ON_ERROR:
.SUFFIXES:

# $(call compile,FLAGS): the recipe that makes the object file $@ from $<. The object file is as old as the
# beginning of its compilation: if somebody saves the source meanwhile, it is out of date.
define compile
	@echo "  CXX  $(patsubst $(BUILD)/obj/%unit.cpp,%,$<)"
	@mkdir -p $(@D)
	@touch $@.begun
	@$(CXX) $(CXXFLAGS) $(1) -MMD -MP -MF $(@:.o=.d) -MT $@ \
		$(if $(SYNTAX),-fsyntax-only $< && touch $@,-c -o $@ $< && touch -r $@.begun $@)
	@rm $@.begun
endef
# $(call link,LIBRARIES): the recipe that makes the program $@ from the object files $^. The old program
# may be running, and cannot be written to; so the new one takes its name.
define link
	@echo "  LINK $@"
	@mkdir -p $(@D)
	@$(CXX) $(LDFLAGS) -o $@.new $(filter-out other-sources,$^) $(1) && mv -f $@.new $@
endef
# $(call if-other,LIST,FILE): a prerequisite that is always out of date, if FILE does not contain this list.
if-other = $(if $(filter-out $(1),$(file <$(2)))$(filter-out $(file <$(2)),$(1)),other-sources)
.PHONY: other-sources

# ---- The proxies: solution/, starter/, and the trees that tests derive (TREES=build/trees/lab2) ----

# A tree that is named in TREES uses the object files of the files that it shares with those before it.
TREES ?=

# $(call optimise,TREE): -Og cannot see that an empty std::optional is never read.
optimise = $(or $(OPTIMISE),$(if $(filter starter,$(1)),-Og -g -D_GLIBCXX_ASSERTIONS $(if $(findstring clang,$(CXX)),,-Wno-maybe-uninitialized),-O2 -g1))

# A compiler accepts only a header that it has precompiled itself, with the same options. With ccache
# there is none: ccache cannot look into such a header, and would compile everything again. With
# SYNTAX=1 there is none either, so that a file that does not name the headers it uses is found.
ifeq ($(SYNTAX)$(findstring ccache,$(CXX)),)
precompiled = $(BUILD)/headers/$(subst $() ,,$(notdir $(CXX))$(call optimise,$(1)))/headers.h
include-precompiled = -include $(precompiled) -Winvalid-pch
define precompile
$(precompiled).gch: tools/headers.h
	@echo "  CXX  $$<"
	@mkdir -p $$(@D)
	@cp $$< $$(@:.gch=)
	@$$(CXX) $$(CXXFLAGS) $(optimise) -MD -MP -MF $$(@:.h.gch=.d) -MT $$@ -x c++-header -o $$@ $$<
-include $(precompiled:.h=.d)
endef
$(foreach tree,solution $(if $(OPTIMISE),,starter),$(eval $(call precompile,$(tree))))
endif

# While a gap of a file is blank, its parameters and helpers are unused: no warning about these.
blank-gap-flags = $(shell grep -qE '^ *(fillIn|fallBack)."' $(1) && \
                    echo -Wno-unused -Wno-unused-parameter -Wunused-variable -Wunused-value)

# The object file with what a process of such a proxy does before it ends.
own-exit := $(patsubst %,$(BUILD)/obj/tests/%/unit.o,$(if $(SANITIZE),sanitized) $(if $(COVERAGE),covered))

# Without shared libraries. The code begins with a huge page (2 MB) and shares none with anything else, so that
# tools/static can put others in their place. Its functions are called instead of the C library's of these names.
wrapped := $(foreach name,malloc free calloc realloc malloc_trim,-Xlinker --wrap=$(name))
static  := -static -Wl,--gc-sections,--no-warnings -Wl,-z,max-page-size=0x200000,-z,noseparate-code $(wrapped)

# $(call proxy,NAME,FOLDER,OBJECTS): build/NAME/proxy from the sources in FOLDER. It is linked again when it needs
# other object files, too (proxy.list): those of another tree are older than a change that has been undone.
define proxy
$(1)-objects := $(3)
$(BUILD)/$(1)/proxy: $$($(1)-objects) $(own-exit) $(call if-other,$(3),$(BUILD)/$(1)/proxy.list)
	$$(call link,$(if $(own-exit),-Xlinker --wrap=_exit) $(POCO))
	@echo $(3) >$$@.list
# The same without shared libraries, for `make static`.
$(BUILD)/$(1)/proxy-static: $$($(1)-objects) $(BUILD)/obj/tools/static/unit.o | $(BUILD)/poco/libraries
	$$(call link,$$(static) @$(BUILD)/poco/libraries)
$(BUILD)/$(1)/obj/%.o: $(2)/%.cpp | $(addsuffix .gch,$(precompiled))
	$$(call compile,$(optimise) $$(call blank-gap-flags,$$<) $(include-precompiled) -I$(2))
-include $$($(1)-objects:.o=.d)
# The program that asks the functions of this proxy what the tables ask (tests/tables). A tree that
# shares object files with solution/ has the same headers.
$(1)-asked := $(BUILD)/$(if $(filter $(BUILD)/solution/obj/%,$(3)),solution,$(1))/asked.o
$(BUILD)/$(1)/tables: $(BUILD)/obj/tests/asked/main.o $$($(1)-asked) \
                     $$(filter-out %/main.o %/FillIn.o,$$($(1)-objects)) $(if $(COVERAGE),$(own-exit)) \
                     $(call if-other,$(3),$(BUILD)/$(1)/tables.list)
	$$(call link,$(if $(COVERAGE),-Xlinker --wrap=_exit) $(POCO))
	@echo $(3) >$$@.list
$(BUILD)/$(1)/asked.o: $(BUILD)/obj/tests/asked/unit.cpp
	$$(call compile,$(HARNESS) -I. -I$(2))
-include $(BUILD)/$(1)/asked.d
endef
objects = $(patsubst %.cpp,$(BUILD)/$(1)/obj/%.o,$(shell sh tools/sources.sh $(1)))
# In a hand-out, solution/ contains the reference as programs, without its sources.
ifneq ($(wildcard solution/main.cpp),)
known := solution
else
$(BUILD)/solution/%: solution/%
	@mkdir -p $(@D)
	@cp -p $< $@
endif
known += $(filter-out $(TREES),starter)
$(foreach tree,$(known),$(eval $(call proxy,$(tree),$(tree),$(call objects,$(tree)))))
$(foreach tree,$(TREES),$(eval $(call proxy,$(notdir $(tree)),$(tree), \
    $(shell BUILD=$(BUILD) sh tools/objects.sh $(tree) $(known))))$(eval known += $(tree)))

# ---- The tools and the tests ----

# These files are compiled by themselves and not with their folder: a main() where other programs need
# the rest of the folder, and a file that a program of another folder needs.
shared := tests/model/OriginThread.cpp
bases-reader := tests/prove/BaseTrees.cpp
alone  := %/main.cpp tests/fuzz/replay.cpp tests/fuzz/Fuzzer.cpp $(shared) $(bases-reader)

# The folders that may include the proxy's own headers. In the others a test would judge the proxy by
# the proxy's own code, and would not notice its mistakes.
inside := tests/unit tests/asked tests/steps tests/net tests/model tests/fuzz
# Suites register themselves in variables that CppUnit names after the line, unless told otherwise.
harness-flags = $(HARNESS) -DCPPUNIT_UNIQUE_COUNTER=__COUNTER__ -I. \
                $(if $(filter $(addsuffix /%,$(inside)),$(1)),-Isolution)

$(BUILD)/obj/%.o: %.cpp
	$(call compile,$(call harness-flags,$<))

# $(call unit,FOLDER): build/obj/FOLDER/unit.o from the folder's source files, one after the other.
# They are joined again when one of them changes, and when one is added or removed (unit.list).
define unit
$(BUILD)/obj/$(1)/unit.cpp: $(call sources,$(1)) $(call if-other,$(call sources,$(1)),$(BUILD)/obj/$(1)/unit.list)
	@mkdir -p $$(@D)
	@for file in $(call sources,$(1)); do echo "#line 1 \"$$$$file\"" && cat $$$$file; done >$$@
	@echo $(call sources,$(1)) >$$(@D)/unit.list
$(BUILD)/obj/$(1)/unit.o: $(BUILD)/obj/$(1)/unit.cpp
	$$(call compile,$$(call harness-flags,$(1)/))
-include $(BUILD)/obj/$(1)/unit.d
units += $(1)
endef
sources = $(sort $(filter-out $(alone),$(wildcard $(1)/*.cpp)))
units :=
singles := tests/asked/main.cpp

# $(call program,FILE,PARTS,OBJECTS,LIBRARIES): build/FILE from parts, each a source file or a folder,
# and from object files of the proxy.
define program
$(foreach folder,$(filter-out %.cpp $(units),$(2)),$(eval $(call unit,$(folder))))
$(BUILD)/$(1): $(patsubst %.cpp,$(BUILD)/obj/%.o,$(filter %.cpp,$(2))) \
               $(patsubst %,$(BUILD)/obj/%/unit.o,$(filter-out %.cpp,$(2))) $(3)
	$$(call link,$(4))
singles += $(filter-out $(singles),$(filter %.cpp,$(2)))
endef

harness := tests/support tools/wire tools/language
grading := $(bases-reader) tests/report tools/gaps $(harness)
proxy   := $(filter-out %/main.o,$(solution-objects))
pure    := $(filter $(BUILD)/solution/obj/http/% $(BUILD)/solution/obj/rules/% %/PrintableText.o %/AccessLine.o,$(proxy))

$(eval $(call program,tools/gaps,tools/gaps/main.cpp tools/gaps tools/options))
$(eval $(call program,tools/origin,tools/origin/main.cpp tools/origin tools/wire tools/language tools/options,,$(POCO)))
$(eval $(call program,tools/picture,tools/picture/main.cpp tools/picture tools/wire tools/language tools/options))
$(eval $(call program,tools/watch,tools/watch/main.cpp tools/watch tools/options))
# Reports in files (tests/report) are written with Poco's libraries for JSON and XML.
reporting := -lPocoJSON -lPocoXML
$(eval $(call program,tests/check,tests/check.cpp tests/report $(harness),,-lcppunit $(reporting) $(POCO)))
# The same for proxies that nobody trusts: each runs in a box.
$(eval $(call program,tests/judge,tests/check.cpp tests/report tests/box $(harness),,-lcppunit -lseccomp $(reporting) $(POCO)))

# Libraries that the harness starts a proxy with: one sets its clock, one writes the stack of a process that
# crashes. Without sanitizers: they come before everything else in the program.
libraries := $(BUILD)/tests/clock.so $(BUILD)/tests/stack.so
$(BUILD)/tests/clock.so: tests/clock/clock.cpp
$(BUILD)/tests/stack.so: tests/stack/stack.cpp
$(libraries):
	@echo "  LINK $@"
	@mkdir -p $(@D)
	@$(CXX) -std=c++20 $(WARNINGS) $(if $(WERROR),-Werror) $(HARNESS) -shared -fPIC -o $@.new $< && mv -f $@.new $@
$(BUILD)/tests/check $(BUILD)/tests/judge $(BUILD)/tests/harness-test: | $(libraries)

# The kit's sentences in the language that KIT_LANG names.
catalogue = $(BUILD)/locale/$(1)/LC_MESSAGES/kit.mo
$(call catalogue,%): tests/locale/%.po
	@mkdir -p $(@D)
	@msgfmt -o $@ $<
$(BUILD)/tests/check: | $(if $(KIT_LANG),$(if $(wildcard tests/locale/$(KIT_LANG).po),$(call catalogue,$(KIT_LANG))))
$(BUILD)/tests/harness-test: | $(call catalogue,zh)

# A folder in tests/ with a file *Test.cpp is a suite, and FOLDER-test is the program that runs it.
# It is linked with the harness; in tests/tools/ with the tool of its name; or with the proxy.
# A suite may need more: NAME-needs, NAME-libraries.
real-needs        := tests/browser tools/origin tools/picture
site-needs        := tests/browser
harness-needs     := tests/report
hostile-needs     := tests/box
hostile-libraries := -lseccomp
grade-needs       := $(grading) tests/box
grade-libraries   := -larchive -lseccomp
net-needs         := $(patsubst %,tests/support/%.cpp,TemporaryFolder Environment Files)
static-libraries  := $(wrapped)
bench-needs       := tests/support tools/measure
growth-needs      := tests/support tools/measure tools/bench
suites := $(sort $(patsubst %/,%,$(dir $(wildcard tests/*/*Test.cpp tests/tools/*/*Test.cpp))))
suite = $(eval $(call program,tests/$(notdir $(1))-test,tests/main.cpp $(1) $(2) $($(notdir $(1))-needs),$(3), \
    -lcppunit $(reporting) $(POCO) $($(notdir $(1))-libraries)))
$(foreach folder,$(filter-out $(inside) tests/tools/%,$(suites)),$(call suite,$(folder),$(harness) $(shared)))
$(foreach folder,$(filter tests/tools/%,$(suites)), \
    $(call suite,$(folder),$(sort $(folder:tests/%=%) tools/wire tools/language tools/options)))
# The functions of store/ in tests/asked need nearly all of the proxy.
$(call suite,tests/unit,tests/asked,$(filter-out %/FillIn.o,$(proxy)))
# http/ and rules/ once more: each basic block that is executed calls a function of the test, which
# counts the steps.
counted := solution/http solution/rules
$(call suite,tests/steps,$(counted))
$(counted:%=$(BUILD)/obj/%/unit.o): CXXFLAGS += -fsanitize-coverage=trace-pc -Isolution
# net/ in one process with its test, which brings a name service of its own.
$(call suite,tests/net,,$(proxy))
# The whole proxy in one process with its test, which brings a clock of its own (Clock.h).
$(call suite,tests/model,$(harness) $(shared),$(filter-out %/Clock.o,$(proxy)))

# The fuzz targets check the parsers of the proxy: http/, rules/, and what reads the files of the
# store. fuzzer is linked with libFuzzer (`make fuzz`); fuzz-test needs none: it replays the inputs
# that are kept.
fuzz := tests/fuzz tests/support/Chunks.cpp tools/wire tools/language
parsers := $(pure) $(filter %/client/TextbookTarget.o %/store/Entry.o %/store/Seal.o \
    %/FileStream.o %/store/IndexText.o %/store/FileNames.o,$(proxy))
$(eval $(call program,tests/fuzz-test,tests/fuzz/replay.cpp $(fuzz),$(parsers),$(POCO)))
$(eval $(call program,tests/fuzzer,tests/fuzz/Fuzzer.cpp $(fuzz),$(parsers),-fsanitize=fuzzer $(POCO)))

# Programs that tests start in place of a proxy.
$(eval $(call program,tests/fake-proxy,$(wildcard tests/*/fake)))
$(eval $(call program,tests/hostile-proxy,$(wildcard tests/*/hostile)))
$(eval $(call program,tests/without,$(wildcard tests/*/without/*.cpp)))

# ---- For `make static`, `make bench`, `make price-of-a-fork` and `make growth` ----

# Its suite may have named it already.
$(foreach folder,$(filter-out $(units),tools/static),$(eval $(call unit,$(folder))))

$(eval $(call program,tools/bench,tools/bench/main.cpp tools/bench tools/measure tools/options $(harness),,-lcppunit $(reporting) $(POCO)))
# The bare server, linked in three ways. The floor has the libraries of the proxy, which it is compared with.
$(eval $(call program,tools/floor,tools/bare/main.cpp tools/bare,,-Xlinker --no-as-needed $(POCO)))
$(eval $(call program,tools/floor-plain,tools/bare/main.cpp tools/bare))
$(eval $(call program,tools/floor-static,tools/bare/main.cpp tools/bare,,-static))
# The proxy is optimised, too.
$(patsubst %,$(BUILD)/obj/tools/%.o,bare/main bare/unit static/unit): HARNESS := -O2 -g1

$(eval $(call program,tools/fork-price,tools/forkprice/main.cpp tools/forkprice tools/measure tools/options $(harness),,-lcppunit $(reporting) $(POCO)))

$(eval $(call program,tools/growth,tools/growth/main.cpp tools/growth tools/bench tools/measure tools/options $(harness),,-lcppunit $(reporting) $(POCO)))

# A proxy with sanitizers looks for leaks in each of its processes.
$(eval $(call unit,tests/sanitized))
$(eval $(call unit,tests/covered))

# ---- For `make prove` ----

# It proves the tests with many trees that differ from these in a file or two, and compiles and links
# them itself (tests/prove/BaseTrees.h).
$(eval $(call program,tests/prove,tests/prove/main.cpp tests/prove $(bases-reader) tools/gaps tools/options $(harness),,-lcppunit $(POCO)))
# make grade: builds submissions like make prove its trees.
$(eval $(call program,tools/grade,tools/grade/main.cpp tools/grade tools/options tests/box $(grading),,-lcppunit -larchive -lseccomp $(reporting) $(POCO)))
-include $(patsubst %.cpp,$(BUILD)/obj/%.d,$(singles))
bases := solution $(TREES)
# Hundreds of programs are linked, and started thousands of times: gold links faster, and symbols that
# nobody calls are not looked up.
prove-linking := -Wl,-z,lazy $(if $(shell command -v ld.gold),-fuse-ld=gold)
.PHONY: $(BUILD)/bases
$(BUILD)/bases: $(foreach tree,$(notdir $(bases)),$($(tree)-objects) $(BUILD)/$(tree)/tables)
	$(file >$@,compile $(CXX) $(CXXFLAGS) $(call optimise,solution) $(include-precompiled))
	$(file >>$@,link $(CXX) $(LDFLAGS) $(prove-linking))
	$(file >>$@,library $(POCO))
	$(file >>$@,asked $(BUILD)/obj/tests/asked/main.o $(solution-asked))
	$(foreach tree,$(bases),$(file >>$@,tree $(tree) $(BUILD)/$(notdir $(tree))/tables $($(notdir $(tree))-objects)))
	@:

# ---- For `make test` ----

.PHONY: programs all-objects
programs: $(addprefix $(BUILD)/,solution/proxy solution/tables \
                                 tools/bench tools/floor tools/floor-plain tools/floor-static tools/fork-price tools/gaps tools/growth tools/origin tools/picture tools/watch) \
          $(addprefix $(BUILD)/tests/,check judge prove fuzz-test fake-proxy hostile-proxy without $(addsuffix -test,$(notdir $(suites))))

# Everything is compiled, but nothing is linked.
all-objects: $(sort $(solution-objects) $(starter-objects)) $(starter-asked) \
             $(patsubst %.cpp,$(BUILD)/obj/%.o,$(singles)) \
             $(patsubst %,$(BUILD)/obj/%/unit.o,$(filter-out tests/sanitized tests/covered,$(units)))

# ---- For clangd and clang-tidy: how each source file is compiled, by itself ----

trees := solution starter tools tests
compile_commands.json: Makefile tools/rules.mk \
    $(shell find $(trees) -mindepth 1 \( -name '.*' -o -name '*[[:space:]\#:%$$]*' \) -prune -o -type d -print 2>/dev/null)
	$(file >$@.new,[)
	$(foreach file,$(sort $(foreach tree,$(trees),$(addprefix $(tree)/,$(shell sh tools/sources.sh $(tree))))),$(file >>$@.new,{"directory": "$(CURDIR)"$(comma) \
	"file": "$(file)"$(comma) "command": "$(CXX) $(CXXFLAGS) $(if $(filter solution/% starter/%,$(file)),$(OPTIMISE) \
	-I$(firstword $(subst /, ,$(file))),$(call harness-flags,$(file))) -c $(file)"}$(comma)))
	$(file >>$@.new,{"directory": "$(CURDIR)"$(comma) "file": "Makefile"$(comma) "command": "make"}])
	@mv -f $@.new $@
