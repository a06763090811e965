# The proxy knows only the textbook's form, so it takes "http:" in http://host/ for the host.
# caught by: lab6/accepts-a-request-in-absolute-form, lab6/absolute-form-overrides-host
# seen in: 24 of 91

    // Fill in start: 6.1 parseAbsoluteForm
    const std::string rest = std::string(target);
    RequestTarget result = parseAuthorityAndPath(rest);
    if (method == "OPTIONS" && rest.find_first_of("/?") == std::string_view::npos)
        result.path = "*";
    return result;
    // Fill in end: 6.1
