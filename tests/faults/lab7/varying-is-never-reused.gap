# The proxy never reuses a response with Vary.
# caught by: lab7/stores-two-languages-side-by-side, lab7/ignores-fields-not-named-by-vary

    // Fill in start: 7.4 selectsStored
    static_cast<void>(request);
    return !stored.fields.find("Vary");
    // Fill in end: 7.4
