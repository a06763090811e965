# The proxy never reuses a response with Vary.
# caught by: lab7/keeps-two-languages-side-by-side, lab7/a-field-that-vary-does-not-name-may-differ

    // Fill in start: 7.4 selectsStored
    static_cast<void>(request);
    return !stored.fields.find("Vary");
    // Fill in end: 7.4
