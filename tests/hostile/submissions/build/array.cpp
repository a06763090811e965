// rules/Freshness.cpp: File size limit exceeded
// An object file of 3 GiB.
char large[3UL << 30U] = {1};
