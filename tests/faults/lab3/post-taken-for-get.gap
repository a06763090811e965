# Every request except HEAD is treated as GET.
# caught by: lab3/does-not-answer-other-methods-from-the-cache

    // Fill in start: 1.3 parseRequestLine
    const auto first = line.find(' ');
    const auto last = line.rfind(' ');
    if (first == last)
        throw BadMessage("The request line must have three parts: method, target, version.");
    const auto method = line.substr(0, first);
    const auto target = line.substr(first + 1, last - first - 1);
    const auto version = line.substr(last + 1);
    if (method.empty() || target.empty() || hasSpaceOrControl(target))
        throw BadMessage("The parts of the request line must be separated by single spaces.");
    if (!isHttpVersion(version))
        throw BadMessage("The request line must end with an HTTP version.");
    return {method == "HEAD" ? "HEAD" : "GET", std::string(target), std::string(version)};
    // Fill in end: 1.3
