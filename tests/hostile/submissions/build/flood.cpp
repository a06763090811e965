// rules/Storability.cpp: compiles
// 90 MB of diagnostics, none of which is an error.
#define M _Pragma("message \"flood flood flood flood flood flood flood flood flood flood\"")
#define A M M M M M M M M M M
#define B A A A A A A A A A A
#define C B B B B B B B B B B
#define D C C C C C C C C C C
#define E D D D D D D D D D D
E
