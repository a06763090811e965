# The proxy serves a stored response to every client, whichever fields Vary names.
# caught by: lab7/stores-two-languages-side-by-side, lab7/vary-distinguishes-an-absent-field, lab7/every-field-named-by-vary-must-match

    // Fill in start: 7.4 selectsStored
    static_cast<void>(request);
    return !stored.fields.hasMember("Vary", "*");
    // Fill in end: 7.4
