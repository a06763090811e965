# Whitespace around a field name is removed before the name is checked.
# caught by: lab4/field-line-invalid

    // Fill in start: 4.1 parseFieldLine
    const auto colon = line.find(':');
    const auto name = trimmed(line.substr(0, colon));
    if (colon == std::string_view::npos || !isToken(name))
        throw BadMessage("A field line must begin with a name and a colon.");
    const auto value = trimmed(line.substr(colon + 1));
    if (hasControl(value))
        throw BadMessage("A field value must not contain control characters.");
    return {std::string(name), std::string(value)};
    // Fill in end: 4.1
