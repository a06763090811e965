# caught by: lab6/refuses-what-it-has-passed-on-itself
# Only who spoke last is looked at: a ring of two proxies is not seen.
// Fill in start: 6.8 nextHop
    const auto via = request.fields.listMembers("Via");
    if (!via.empty() && via.back().find(pseudonym) != std::string::npos)
        return NextHop::loop;
    return forwardsLeft(request) == 0 ? NextHop::thisOne : NextHop::origin;
// Fill in end: 6.8
