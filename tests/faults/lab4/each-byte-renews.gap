# Every byte restarts the timeout.
# caught by: lab4/a-body-in-drips-is-broken-off, lab4/a-request-body-in-drips-is-not-waited-for

    // Fill in start: 4.5 use
    _left -= waited;
    _bytes += bytes;
    if (_bytes > 0)
        renew();
    // Fill in end: 4.5
