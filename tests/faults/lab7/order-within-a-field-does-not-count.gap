# The members of a selecting field may be in any order: en, de is the same as de, en.
# caught by: lab7/order-of-languages-counts

    // Fill in start: 7.4 selectsStored
    const auto sorted = [](const std::optional<std::string>& value)
    {
        auto members = FieldList{{"List", value.value_or("")}}.listMembers("List");
        std::sort(members.begin(), members.end());
        return std::pair(value.has_value(), members);
    };
    const auto names = stored.fields.listMembers("Vary");
    return std::all_of(names.begin(), names.end(),
        [&](const std::string& name) {
            return name != "*" &&
                   sorted(normalisedValue(request, name)) ==
                       sorted(stored.selectingFields.find(name));
        });
    // Fill in end: 7.4
