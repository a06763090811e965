# The entry is written under its final name, where it can be found before it is complete.
# caught by: lab3/killed-proxy-serves-no-incomplete-response
# seen in: 42 of 42
# in the starter of lab: 7

    // Fill in start: 3.5 openTemporaryFile
    _temporaryFile = _file;
    _descriptor.reset(::open(_temporaryFile.c_str(), O_CREAT | O_TRUNC | O_WRONLY | O_CLOEXEC, 0644));
    // Fill in end: 3.5
