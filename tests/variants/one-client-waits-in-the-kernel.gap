# Lets one client wait in the kernel, the listen(1) of many textbooks. Who comes besides tries
# again.
# correct behaviours: threads or fork instead of one after the other, and the reverse
# in the starter of lab: 4

    // Fill in start: 1.1 listen
    _socket.bind(address, true, false);
    _socket.listen(1);
    // Fill in end: 1.1
