# A bare CR, LF or NUL in a value becomes a blank, which is what may be done besides refusing it
# (RFC 9110 section 5.5).
# correct behaviours: malformed request (mended as the RFC says)

    // Fill in start: 4.1 parseFieldLine
    const auto colon = line.find(':');
    // A blank before the colon, or at the beginning of the line, makes the name no token.
    if (colon == std::string_view::npos || !isToken(line.substr(0, colon)))
        throw BadMessage("A field line must begin with a name and a colon.");
    std::string value(line.substr(colon + 1));
    for (char& c : value)
        if (c == '\r' || c == '\n' || c == '\0')
            c = ' ';
    return {std::string(line.substr(0, colon)), std::string(trimmed(value))};
    // Fill in end: 4.1
