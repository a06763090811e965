# Selecting fields are compared without regard to case.
# caught by: lab7/vary-compares-values-in-their-case

    // Fill in start: 7.4 selectsStored
    const auto lower = [](const std::optional<std::string>& value)
    {
        return value ? std::optional(Poco::toLower(*value)) : std::nullopt;
    };
    const auto names = stored.fields.listMembers("Vary");
    return std::all_of(names.begin(), names.end(),
        [&](const std::string& name)
        {
            return name != "*" && lower(normalisedValue(request, name)) ==
                                      lower(stored.selectingFields.find(name));
        });
    // Fill in end: 7.4
