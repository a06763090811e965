# The proxy forwards a request to the origin although its Max-Forwards is 0.
# caught by: lab6/answers-options-with-max-forwards-0-itself, lab6/answers-trace-with-max-forwards-0-itself

    // Fill in start: 6.8 nextHop
    for (const std::string& member : request.fields.listMembers("Via"))
    {
        // "1.1 name", and perhaps " (comment)"
        const auto name = trimmed(std::string_view(member).substr(member.find(' ') + 1));
        if (name.substr(0, name.find(' ')) == pseudonym)
            return NextHop::loop;
    }
    return forwardsLeft(request) > 100 ? NextHop::thisOne : NextHop::origin;
    // Fill in end: 6.8
