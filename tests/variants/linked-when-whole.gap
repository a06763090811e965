# Writes aside in the store's own folder, makes sure that it is on the disk, and gives it its name
# by a link. Where there is an older entry it goes first.
# correct behaviours: more files than objects (temp files)

    // Fill in start: 3.5 openTemporaryFile
    _temporaryFile = _file.string() + ".XXXXXX";
    _descriptor = ::mkostemp(_temporaryFile.data(), O_CLOEXEC);
    // Fill in end: 3.5

    // Fill in start: 3.6 publish
    if (_descriptor < 0)
        return;
    ::fdatasync(_descriptor);
    ::unlink(_file.c_str());
    if (::link(_temporaryFile.c_str(), _file.c_str()) != 0)
        Log::line("No copy is kept: " + _file.string() + ": " + std::strerror(errno));
    ::unlink(_temporaryFile.c_str());
    release();
    // Fill in end: 3.6
