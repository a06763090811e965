# Looks for its name as text: no other proxy has one in which that occurs.
# correct behaviours: nothing says how Via is read

    // Fill in start: 6.8 nextHop
    if (forwardsLeft(request) == 0)
        return NextHop::thisOne;
    for (const std::string& value : request.fields.findAll("Via"))
        if (value.find(pseudonym) != std::string::npos)
            return NextHop::loop;
    return NextHop::origin;
    // Fill in end: 6.8
