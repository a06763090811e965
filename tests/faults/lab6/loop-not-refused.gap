# The proxy forwards a request that has already passed through it.
# caught by: lab6/refuses-a-request-with-its-own-via-entry

    // Fill in start: 6.8 nextHop
    return forwardsLeft(request) == 0 && !pseudonym.empty() ? NextHop::thisOne : NextHop::origin;
    // Fill in end: 6.8
