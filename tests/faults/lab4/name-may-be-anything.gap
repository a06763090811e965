# Looks for blanks in a name alone: it may be empty, or hold a CR or brackets.
# caught by: lab4/refuses-a-field-without-a-name, lab4/refuses-a-bare-cr-before-the-colon

    // Fill in start: 4.1 parseFieldLine
    const auto colon = line.find(':');
    // A blank before the colon, or at the beginning of the line, makes the name no token.
    if (colon == std::string_view::npos || line.substr(0, colon).find_first_of(" \t") != std::string_view::npos)
        throw BadMessage("A field line must begin with a name and a colon.");
    const auto value = trimmed(line.substr(colon + 1));
    if (value.find_first_of(std::string_view("\r\n\0", 3)) != std::string_view::npos)
        throw BadMessage("A field value must not contain a bare CR, LF or NUL.");
    return {std::string(line.substr(0, colon)), std::string(value)};
    // Fill in end: 4.1
