# Max-Forwards is kept in 32 bits, so 4294967296 counts as 0.
# caught by: lab6/next-hop-max-forwards

    // Fill in start: 6.8 nextHop
    for (const std::string& member : request.fields.listMembers("Via"))
    {
        // "1.1 name", and perhaps " (comment)"
        const auto name = trimmed(std::string_view(member).substr(member.find(' ') + 1));
        if (name.substr(0, name.find(' ')) == pseudonym)
            return NextHop::loop;
    }
    const auto left = static_cast<std::uint32_t>(forwardsLeft(request).value_or(1));
    return left == 0 ? NextHop::thisOne : NextHop::origin;
    // Fill in end: 6.8
