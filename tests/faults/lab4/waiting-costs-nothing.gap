# The bytes are counted, but the time spent waiting is not subtracted.
# caught by: lab4/byte-by-byte-request-body-times-out

    // Fill in start: 4.5 use
    static_cast<void>(waited);
    _bytes += bytes;
    if (_bytes >= leastBytes())
        renew();
    // Fill in end: 4.5
