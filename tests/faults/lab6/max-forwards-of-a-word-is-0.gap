# Max-Forwards is read with atoi(), so a word counts as 0.
# caught by: lab6/next-hop-max-forwards

    // Fill in start: 6.8 nextHop
    for (const std::string& member : request.fields.listMembers("Via"))
    {
        // "1.1 name", and perhaps " (comment)"
        const auto name = trimmed(std::string_view(member).substr(member.find(' ') + 1));
        if (name.substr(0, name.find(' ')) == pseudonym)
            return NextHop::loop;
    }
    const bool counts = request.line.method == "TRACE" || request.line.method == "OPTIONS";
    const auto value = request.fields.find("Max-Forwards");
    return counts && value && std::atoi(value->c_str()) == 0 ? NextHop::thisOne : NextHop::origin;
    // Fill in end: 6.8
