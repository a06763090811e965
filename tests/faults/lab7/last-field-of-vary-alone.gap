# The proxy compares only the last field that Vary names.
# caught by: lab7/every-line-of-vary-counts

    // Fill in start: 7.4 selectsStored
    const auto names = stored.fields.listMembers("Vary");
    return std::all_of(names.end() - !names.empty(), names.end(),
        [&](const std::string& name) {
            return name != "*" &&
                   normalisedValue(request, name) == stored.selectingFields.find(name);
        });
    // Fill in end: 7.4
