# Counts the bytes, and forgets to take the time off.
# caught by: lab4/a-body-in-drips-is-broken-off

    // Fill in start: 4.5 use
    static_cast<void>(waited);
    _bytes += bytes;
    if (_bytes >= leastBytes())
        renew();
    // Fill in end: 4.5
