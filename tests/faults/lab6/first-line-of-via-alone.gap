# The proxy looks for itself in the first line of Via only.
# caught by: lab6/finds-itself-anywhere-in-via

    // Fill in start: 6.8 nextHop
    FieldList first;
    if (const auto value = request.fields.find("Via"))
        first.add("Via", *value);
    for (const std::string& member : first.listMembers("Via"))
    {
        // "1.1 name", and perhaps " (comment)"
        const auto name = trimmed(std::string_view(member).substr(member.find(' ') + 1));
        if (name.substr(0, name.find(' ')) == pseudonym)
            return NextHop::loop;
    }
    return forwardsLeft(request) == 0 ? NextHop::thisOne : NextHop::origin;
    // Fill in end: 6.8
