# The proxy starts a field value two bytes after the colon, as if there were always one space.
# caught by: lab6/forwards-field-values-byte-for-byte
# seen in: 25 of 91

    // Fill in start: 4.1 parseFieldLine
    const auto colon = line.find(':');
    // With a space before the colon, or at the start of the line, the name is not a token.
    if (colon == std::string_view::npos || !isToken(line.substr(0, colon)))
        throw BadMessage("A field line must begin with a name and a colon.");
    const auto value = trimmed(line.substr(std::min(colon + 2, line.size())));
    if (hasControl(value))
        throw BadMessage("A field value must not contain a control character, such as a bare CR.");
    return {std::string(line.substr(0, colon)), std::string(value)};
    // Fill in end: 4.1
