# The request line is split at whitespace of any kind and amount, and whitespace around it is
# ignored (RFC 9112 section 3: MAY). An unknown method gets 400, whatever else the line contains.
# may differ: status for an unsupported method (400); treatment of malformed requests
# in the starter of lab: 4

    // Fill in start: 1.3 parseRequestLine
    std::string words[3];
    std::size_t count = 0;
    bool inWord = false;
    for (const char c : line)
    {
        const bool blank = c == ' ' || c == '\t' || c == '\v' || c == '\f' || c == '\r';
        if (!blank && !inWord && ++count > 3)
            throw BadMessage("The request line has more than three parts.");
        if (!blank)
            words[count - 1] += c;
        inWord = !blank;
    }
    if (count < 3 || hasSpaceOrControl(words[1]) || !isHttpVersion(words[2]))
        throw BadMessage("This is not a valid request line.");
    if (words[0] != "GET" && words[0] != "HEAD")
        throw BadMessage("This proxy does not support the method.");
    return {words[0], words[1], words[2]};
    // Fill in end: 1.3
