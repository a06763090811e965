# The entry is written to a folder that nothing has created.
# caught by: lab3/answers-the-second-request-from-the-cache
# seen in: 4 of 91

    // Fill in start: 3.5 openTemporaryFile
    _temporaryFile = (_folder / "pages" / "XXXXXX").string();
    _descriptor.reset(::mkostemp(_temporaryFile.data(), O_CLOEXEC));
    // Fill in end: 3.5
