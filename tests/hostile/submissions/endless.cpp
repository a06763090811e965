// In front of rules/Vary.cpp, which includes itself 2^100 times.
#if __INCLUDE_LEVEL__ < 100
#include "rules/Vary.cpp"
#endif
