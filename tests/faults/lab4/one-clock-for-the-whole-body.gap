# caught by: lab4/a-slow-but-steady-c-is-not-broken-off
# One clock for the whole body: who is slow but steady is broken off too.
// Fill in start: 4.5 use
    _left -= waited;
    _bytes += bytes;
// Fill in end: 4.5
