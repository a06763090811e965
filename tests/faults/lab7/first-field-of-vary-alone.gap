# The proxy compares only the first field that Vary names.
# caught by: lab7/every-field-named-by-vary-must-match

    // Fill in start: 7.4 selectsStored
    const auto names = stored.fields.listMembers("Vary");
    return std::all_of(names.begin(), names.begin() + !names.empty(),
        [&](const std::string& name)
        { return name != "*" && normalisedValue(request, name) == stored.selectingFields.find(name); });
    // Fill in end: 7.4
