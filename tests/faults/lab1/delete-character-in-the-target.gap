# Characters below the space are rejected in a target; DEL (127) is not.
# caught by: lab1/rejects-a-control-character-in-the-target, lab2/never-forwards-a-control-character-in-the-target

    // Fill in start: 1.3 parseRequestLine
    const auto first = line.find(' ');
    const auto last = line.rfind(' ');
    // With one space, or none, `first` and `last` are the same.
    if (first == last)
        throw BadMessage("The request line must have three parts: method, target, version.");
    const auto method = line.substr(0, first);
    const auto target = line.substr(first + 1, last - first - 1);
    const auto version = line.substr(last + 1);
    if (method.empty() || target.empty() || std::any_of(target.begin(), target.end(), [](unsigned char c) { return c <= ' '; }))
        throw BadMessage("The parts of the request line must be separated by single spaces.");
    if (!isHttpVersion(version))
        throw BadMessage("The request line must end with an HTTP version.");
    return {std::string(method), std::string(target), std::string(version)};
    // Fill in end: 1.3
