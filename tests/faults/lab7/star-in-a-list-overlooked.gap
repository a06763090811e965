# A * in Vary counts only if it is alone.
# caught by: lab7/selecting-each-field

    // Fill in start: 7.4 selectsStored
    const auto names = stored.fields.listMembers("Vary");
    if (names == std::vector<std::string>{"*"})
        return false;
    return std::all_of(names.begin(), names.end(),
        [&](const std::string& name) {
            return name == "*" ||
                   normalisedValue(request, name) == stored.selectingFields.find(name);
        });
    // Fill in end: 7.4
