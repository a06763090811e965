# The published entry contains only the head.
# caught by: lab3/answers-the-second-request-from-the-cache
# seen in: 1 of 91
# in the starter of lab: 7

    // Fill in start: 3.6 publish
    if (!_descriptor)
        return;
    std::string text(64 * 1024, '\0');
    const ssize_t count = ::pread(::open(_temporaryFile.c_str(), O_RDONLY), text.data(), text.size(), 0);
    text.resize(static_cast<std::size_t>(count));
    ::ftruncate(_descriptor.get(), static_cast<off_t>(text.find("\r\n\r\n", text.find("HTTP/1.1 ")) + 4));
    ::rename(_temporaryFile.c_str(), _file.c_str());
    _descriptor.reset();
    // Fill in end: 3.6
