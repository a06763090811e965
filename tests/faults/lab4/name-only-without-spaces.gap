# A name may contain anything but spaces and tabs.
# caught by: lab4/rejects-an-invalid-field-name

    // Fill in start: 4.1 parseFieldLine
    const auto colon = line.find(':');
    // With a space before the colon, or at the start of the line, the name is not a token.
    if (colon == std::string_view::npos || colon == 0 || line.substr(0, colon).find_first_of(" \t") != std::string_view::npos)
        throw BadMessage("A field line must begin with a name and a colon.");
    const auto value = trimmed(line.substr(colon + 1));
    if (hasControl(value))
        throw BadMessage("A field value must not contain a control character, such as a bare CR.");
    return {std::string(line.substr(0, colon)), std::string(value)};
    // Fill in end: 4.1
