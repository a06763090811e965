# A request line with an unknown method is answered with 501 and not examined any further (RFC 9110
# section 15.6.2).
# may differ: treatment of malformed requests
# in the starter of lab: 4

    // Fill in start: 1.3 parseRequestLine
    const auto first = line.find(' ');
    const std::string method(line.substr(0, first));
    if (method != "GET" && method != "HEAD")
        throw NotImplemented("I do not know how to do that.");
    const auto last = line.rfind(' ');
    if (first == std::string_view::npos || last == first)
        throw BadMessage("Words are missing.");
    const auto target = line.substr(first + 1, last - first - 1);
    if (target.empty() || hasBlankOrControl(target) || !isHttpVersion(line.substr(last + 1)))
        throw BadMessage("This is no request line.");
    return {method, std::string(target), std::string(line.substr(last + 1))};
    // Fill in end: 1.3
