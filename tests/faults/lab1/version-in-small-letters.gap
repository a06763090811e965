# The version is compared without regard to case.
# caught by: lab1/rejects-a-non-http-version

    // Fill in start: 1.3 parseRequestLine
    const auto first = line.find(' ');
    const auto last = line.rfind(' ');
    // With one space, or none, `first` and `last` are the same.
    if (first == last)
        throw BadMessage("The request line must have three parts: method, target, version.");
    const auto method = line.substr(0, first);
    const auto target = line.substr(first + 1, last - first - 1);
    const auto version = line.substr(last + 1);
    if (method.empty() || target.empty() || hasSpaceOrControl(target))
        throw BadMessage("The parts of the request line must be separated by single spaces.");
    if (version.size() != 8 || !sameName(version.substr(0, 5), "HTTP/"))
        throw BadMessage("The request line must end with an HTTP version.");
    return {std::string(method), std::string(target), "HTTP/" + std::string(version.substr(5))};
    // Fill in end: 1.3
