# The temporary file has a fixed name, so two responses that are stored at once are mixed.
# caught by: lab5/stores-two-responses-at-once

    // Fill in start: 3.5 openTemporaryFile
    _temporaryFile = (_folder / incomingFolder / "response").string();
    _descriptor.reset(::open(_temporaryFile.c_str(), O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0600));
    // Fill in end: 3.5
