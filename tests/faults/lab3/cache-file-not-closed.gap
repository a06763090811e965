# The entry is written through a stream that is never closed, so its last bytes stay in memory.
# caught by: lab3/answers-the-second-request-from-the-cache
# seen in: 7 of 91
# in the starter of lab: 7

    // Fill in start: 3.6 publish
    if (!_descriptor)
        return;
    std::string text(1024 * 1024, '\0');
    const ssize_t count = ::pread(::open(_temporaryFile.c_str(), O_RDONLY), text.data(), text.size(), 0);
    std::FILE* file = std::fopen(_file.c_str(), "wb");
    for (ssize_t i = 0; i < count; ++i)
        std::fputc(text[static_cast<std::size_t>(i)], file);
    ::unlink(_temporaryFile.c_str());
    _descriptor.reset();
    // Fill in end: 3.6
