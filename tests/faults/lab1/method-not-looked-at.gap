# Every method is treated as GET.
# caught by: lab1/answers-head-without-a-body, lab1/rejects-an-unknown-method

    // Fill in start: 1.3 parseRequestLine
    const auto first = line.find(' ');
    const auto last = line.rfind(' ');
    if (first == last)
        throw BadMessage("The request line must have three parts: method, target, version.");
    const auto version = line.substr(last + 1);
    if (!isHttpVersion(version))
        throw BadMessage("The request line must end with an HTTP version.");
    return {"GET", std::string(line.substr(first + 1, last - first - 1)), std::string(version)};
    // Fill in end: 1.3
