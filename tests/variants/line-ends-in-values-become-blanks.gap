# A bare CR, LF or NUL in a field value is replaced with a space, the alternative to rejecting it
# (RFC 9110 section 5.5).
# may differ: treatment of malformed requests (repaired as the RFC allows)

    // Fill in start: 4.1 parseFieldLine
    const auto colon = line.find(':');
    // With a space before the colon, or at the start of the line, the name is not a token.
    if (colon == std::string_view::npos || !isToken(line.substr(0, colon)))
        throw BadMessage("A field line must begin with a name and a colon.");
    std::string value(line.substr(colon + 1));
    for (char& c : value)
        if (c == '\r' || c == '\n' || c == '\0')
            c = ' ';
    return {std::string(line.substr(0, colon)), std::string(trimmed(value))};
    // Fill in end: 4.1
