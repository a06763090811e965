# A selecting field that the original request did not have matches any value.
# caught by: lab7/vary-distinguishes-an-absent-field

    // Fill in start: 7.4 selectsStored
    const auto names = stored.fields.listMembers("Vary");
    return std::all_of(names.begin(), names.end(),
        [&](const std::string& name)
        { return name != "*" && (!stored.selectingFields.find(name) || normalisedValue(request, name) == stored.selectingFields.find(name)); });
    // Fill in end: 7.4
