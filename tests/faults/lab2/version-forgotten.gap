# The version in the request line is checked and then forgotten: every client counts as HTTP/1.1.
# caught by: lab2/removes-chunked-for-an-http-1-0-client

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
    if (!isHttpVersion(version))
        throw BadMessage("The request line must end with an HTTP version.");
    return {std::string(method), std::string(target), "HTTP/1.1"};
    // Fill in end: 1.3
