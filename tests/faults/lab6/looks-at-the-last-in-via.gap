# The proxy checks only the last entry in Via, so it misses a loop through two proxies.
# caught by: lab6/refuses-a-request-with-its-own-via-entry
// Fill in start: 6.8 nextHop
    const auto via = request.fields.listMembers("Via");
    if (!via.empty() && via.back().find(pseudonym) != std::string::npos)
        return NextHop::loop;
    return forwardsLeft(request) == 0 ? NextHop::thisOne : NextHop::origin;
// Fill in end: 6.8
