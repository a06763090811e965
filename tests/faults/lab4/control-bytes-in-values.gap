# Any byte is accepted in a field value.
# caught by: lab4/never-forwards-a-bare-lf-in-a-response, lab4/never-forwards-a-bare-cr-in-a-response

    // Fill in start: 4.1 parseFieldLine
    const auto colon = line.find(':');
    // With a space before the colon, or at the start of the line, the name is not a token.
    if (colon == std::string_view::npos || !isToken(line.substr(0, colon)))
        throw BadMessage("A field line must begin with a name and a colon.");
    const auto value = trimmed(line.substr(colon + 1));
    return {std::string(line.substr(0, colon)), std::string(value)};
    // Fill in end: 4.1
