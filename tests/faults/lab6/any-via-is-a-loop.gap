# The proxy takes every entry in Via for its own.
# caught by: lab6/adds-itself-to-via-in-both-directions

    // Fill in start: 6.8 nextHop
    for (const std::string& member : request.fields.listMembers("Via"))
    {
        // "1.1 name", and perhaps " (comment)"
        const auto name = trimmed(std::string_view(member).substr(member.find(' ') + 1));
        if (!name.empty() && !pseudonym.empty())
            return NextHop::loop;
    }
    return forwardsLeft(request) == 0 ? NextHop::thisOne : NextHop::origin;
    // Fill in end: 6.8
