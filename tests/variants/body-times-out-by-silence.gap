# Only silence counts: every byte of a body restarts the time limit.
# may differ: time limits of a body

    // Fill in start: 4.5 use
    _left -= waited;
    _bytes += bytes;
    renew();
    // Fill in end: 4.5
