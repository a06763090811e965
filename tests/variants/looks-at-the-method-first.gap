# A request line with an unknown method is answered with 501 and not examined any further (RFC 9110
# section 15.6.2).
# may differ: treatment of malformed requests
# in the starter of lab: 4

    // Fill in start: 1.3 parseRequestLine
    const auto first = line.find(' ');
    const std::string method(line.substr(0, first));
    if (method != "GET" && method != "HEAD")
        throw NotImplemented("This proxy does not support the method.");
    const auto last = line.rfind(' ');
    if (first == std::string_view::npos || last == first)
        throw BadMessage("The request line must have three parts.");
    const auto target = line.substr(first + 1, last - first - 1);
    if (target.empty() || hasSpaceOrControl(target) || !isHttpVersion(line.substr(last + 1)))
        throw BadMessage("This is not a valid request line.");
    return {method, std::string(target), std::string(line.substr(last + 1))};
    // Fill in end: 1.3
