# The values of all fields are compared without case: Cookie a is Cookie A.
# caught by: lab7/selecting-equal-values

    // Fill in start: 7.4 selectsStored
    const auto names = stored.fields.listMembers("Vary");
    return std::all_of(names.begin(), names.end(),
        [&](const std::string& name)
        {
            const auto own = normalisedValue(request, name);
            const auto other = stored.selectingFields.find(name);
            return name != "*" && own.has_value() == other.has_value() &&
                   (!own || sameName(*own, *other));
        });
    // Fill in end: 7.4
