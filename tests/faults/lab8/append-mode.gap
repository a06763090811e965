# Each page has one temporary file, opened to append, so what a killed process left stays in front.
# caught by: lab8/cache-survives-a-kill
# in the starter of lab: 8

    // Fill in start: 3.5 openTemporaryFile
    _temporaryFile = (_folder / incomingFolder / std::filesystem::path(_file).filename()).string();
    _descriptor.reset(::open(_temporaryFile.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0644));
    // Fill in end: 3.5
