# Nothing checks that the last word of the request line is an HTTP version.
# caught by: lab1/rejects-a-non-http-version
# in the starter of lab: 4

    // Fill in start: 1.3 parseRequestLine
    const auto first = line.find(' ');
    const auto last = line.rfind(' ');
    if (first == last)
        throw BadMessage("The request line must have three parts: method, target, version.");
    return {std::string(line.substr(0, first)),
        std::string(line.substr(first + 1, last - first - 1)), std::string(line.substr(last + 1))};
    // Fill in end: 1.3
