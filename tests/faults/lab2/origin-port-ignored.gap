# Port 80 is hard-coded, and the port in the target is ignored.
# caught by: lab2/requests-the-path-from-the-origin
# seen in: 47 of 91

    // Fill in start: 2.1 parseAuthorityAndPath
    const auto authority = authorityOf(text);
    RequestTarget result;
    result.host = Poco::toLower(std::string(authority.substr(0, authority.find(':'))));
    result.path = text.substr(authority.size());
    if (result.path.empty() || result.path.front() == '?')
        result.path.insert(0, "/");
    return result;
    // Fill in end: 2.1
