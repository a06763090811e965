# Every byte restarts the timeout.
# caught by: lab4/byte-by-byte-request-body-times-out

    // Fill in start: 4.5 use
    _left -= waited;
    _bytes += bytes;
    if (_bytes > 0)
        renew();
    // Fill in end: 4.5
