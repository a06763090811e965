# The proxy looks for a selecting field that differs, instead of checking that all are equal.
# may differ: order of the comparisons

    // Fill in start: 7.4 selectsStored
    for (const std::string& name : stored.fields.listMembers("Vary"))
    {
        if (name == "*")
            return false;
        if (stored.selectingFields.find(name) != normalisedValue(request, name))
            return false;
    }
    return true;
    // Fill in end: 7.4
