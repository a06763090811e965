# Whitespace at the start of a line is removed, so a folded line becomes a separate field.
# caught by: lab4/obs-fold-in-a-request-is-not-a-new-field, lab4/obs-fold-in-a-response-is-not-a-new-field

    // Fill in start: 4.1 parseFieldLine
    line = trimmed(line);
    const auto colon = line.find(':');
    // With a space before the colon, or at the start of the line, the name is not a token.
    if (colon == std::string_view::npos || !isToken(line.substr(0, colon)))
        throw BadMessage("A field line must begin with a name and a colon.");
    const auto value = trimmed(line.substr(colon + 1));
    if (hasControl(value))
        throw BadMessage("A field value must not contain a control character, such as a bare CR.");
    return {std::string(line.substr(0, colon)), std::string(value)};
    // Fill in end: 4.1
