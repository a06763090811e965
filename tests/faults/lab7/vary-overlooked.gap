# The proxy serves a stored response to every client, whichever fields Vary names.
# caught by: lab7/keeps-two-languages-side-by-side, lab7/no-field-is-a-value-of-its-own, lab7/every-field-of-vary-must-fit

    // Fill in start: 7.4 selectsStored
    static_cast<void>(request);
    return !stored.fields.hasMember("Vary", "*");
    // Fill in end: 7.4
