// rules/Reuse.cpp: out of memory
#include "/dev/zero"
