# All processes use the same name for their temporary files.
# caught by: lab8/concurrent-responses-do-not-mix
# seen in: 1 of 42

    // Fill in start: 3.5 openTemporaryFile
    _temporaryFile = (_folder / incomingFolder / "new").string();
    _descriptor.reset(::open(_temporaryFile.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600));
    // Fill in end: 3.5
