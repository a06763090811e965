# The proxy forwards a request to the origin although its Max-Forwards is 0.
# caught by: lab6/answers-options-that-go-no-further, lab6/shows-a-trace-that-goes-no-further

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
