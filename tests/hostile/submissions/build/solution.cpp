// rules/Invalidation.cpp: No such file
#include "../../solution/rules/Invalidation.cpp"
