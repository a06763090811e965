# The proxy does not find itself in Via if a comment follows its name.
# caught by: lab6/finds-itself-anywhere-in-via

    // Fill in start: 6.8 nextHop
    for (const std::string& member : request.fields.listMembers("Via"))
    {
        // "1.1 name", and perhaps " (comment)"
        const auto name = trimmed(std::string_view(member).substr(member.find(' ') + 1));
        if (name == pseudonym)
            return NextHop::loop;
    }
    return forwardsLeft(request) == 0 ? NextHop::thisOne : NextHop::origin;
    // Fill in end: 6.8
