# The proxy searches Via for its own name as plain text: no other proxy has a name that contains it.
# may differ: how Via is parsed

    // Fill in start: 6.8 nextHop
    if (forwardsLeft(request) == 0)
        return NextHop::thisOne;
    for (const std::string& value : request.fields.findAll("Via"))
        if (value.find(pseudonym) != std::string::npos)
            return NextHop::loop;
    return NextHop::origin;
    // Fill in end: 6.8
