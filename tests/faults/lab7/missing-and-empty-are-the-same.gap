# A field without a value counts as missing.
# caught by: lab7/selecting-absent-fields

    // Fill in start: 7.4 selectsStored
    const auto names = stored.fields.listMembers("Vary");
    return std::all_of(names.begin(), names.end(),
        [&](const std::string& name) {
            return name != "*" &&
                   normalisedValue(request, name).value_or("") ==
                       stored.selectingFields.find(name).value_or("");
        });
    // Fill in end: 7.4
