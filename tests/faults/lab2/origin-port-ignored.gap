# Port 80 is hard-coded, and the port in the target is ignored.
# caught by: lab2/asks-c-for-the-path

    // Fill in start: 2.1 parseTextbookTarget
    const auto segment = firstSegment(target);
    RequestTarget result;
    result.host = Poco::toLower(std::string(segment.substr(0, segment.find(':'))));
    result.path = target.substr(1 + segment.size());
    if (result.path.empty() || result.path.front() == '?')
        result.path.insert(0, "/");
    return result;
    // Fill in end: 2.1
