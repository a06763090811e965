// rules/Directive.cpp: compiles
// It does not if a file of the machine or of the kit can be seen.
#if !__has_include("/usr/include/stdio.h")
#error "This asks nothing."
#endif
#if __has_include("/etc/shadow") || __has_include("/etc/passwd") || __has_include("/root/.bashrc")
#error "A file of the machine is there."
#endif
#if __has_include("../../Makefile") || __has_include("../../solution/main.cpp") ||                 \
                                           __has_include("../source/main.cpp") ||                  \
                                               __has_include("/work/Makefile")
#error "A file of the kit is there."
#endif
__asm__(".section .note.kit\n.incbin \"/usr/include/stdio.h\"\n.text");
