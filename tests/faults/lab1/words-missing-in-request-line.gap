# Words missing in the request line are filled in from GET /hello.html HTTP/1.1.
# caught by: lab1/rejects-a-non-http-version, lab1/rejects-an-invalid-request-line
# in the starter of lab: 4

    // Fill in start: 1.3 parseRequestLine
    std::string parts[] = {"GET", "/hello.html", "HTTP/1.1"};
    for (std::string& part : parts)
    {
        const auto end = line.find(' ');
        if (!line.empty())
            part = line.substr(0, end);
        line = end == std::string_view::npos ? std::string_view() : line.substr(end + 1);
    }
    return {parts[0], parts[1], parts[2]};
    // Fill in end: 1.3
