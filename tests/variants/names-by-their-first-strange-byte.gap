# A field name ends at the first byte that is not allowed in a name, and this byte must be the
# colon.
# may differ: how a field line (RFC 9112 section 5) is parsed

    // Fill in start: 4.1 parseFieldLine
    static constexpr std::string_view letters = "0123456789abcdefghijklmnopqrstuvwxyz"
                                                "ABCDEFGHIJKLMNOPQRSTUVWXYZ!#$%&'*+-.^_`|~";
    const auto end = line.find_first_not_of(letters);
    if (end == 0 || end == std::string_view::npos || line[end] != ':')
        throw BadMessage("A field line must begin with a name and a colon.");
    std::string value;
    for (const char c : line.substr(end + 1))
    {
        if (c == '\r' || c == '\n' || c == '\0')
            throw BadMessage("A field value must not contain a bare CR, LF or NUL.");
        if (!value.empty() || (c != ' ' && c != '\t'))
            value += c;
    }
    while (value.ends_with(' ') || value.ends_with('\t'))
        value.pop_back();
    return {std::string(line.substr(0, end)), value};
    // Fill in end: 4.1
