# A single deadline covers the whole body, so a slow but steady sender is cut off too.
# caught by: lab4/waits-for-a-slow-but-steady-origin, lab4/waits-for-a-slow-but-steady-client

// Fill in start: 4.5 use
    _left -= waited;
    _bytes += bytes;
// Fill in end: 4.5
