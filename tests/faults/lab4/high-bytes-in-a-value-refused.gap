# A byte above 127 in a value is refused.
# caught by: lab4/accepts-unusual-but-valid-header-fields

    // Fill in start: 4.1 parseFieldLine
    const auto colon = line.find(':');
    // With a space before the colon, or at the start of the line, the name is not a token.
    if (colon == std::string_view::npos || !isToken(line.substr(0, colon)))
        throw BadMessage("A field line must begin with a name and a colon.");
    const auto value = trimmed(line.substr(colon + 1));
    if (hasControl(value) || std::any_of(value.begin(), value.end(), [](char c) { return c < 0; }))
        throw BadMessage("A field value must not contain a control character, such as a bare CR.");
    return {std::string(line.substr(0, colon)), std::string(value)};
    // Fill in end: 4.1
