# Writes an entry under its own name from the beginning. It counts as whole only with a mark at
# its end, which is written last.
# correct behaviours: what the file holds (own format)

    // Fill in start: 3.4 find
    const std::string mark = "\nwhole\n";
    std::ifstream file(fileFor(key), std::ios::binary);
    if (!file || bytesLeft(file) < mark.size())
        return std::nullopt;
    std::string end(mark.size(), '\0');
    file.seekg(-static_cast<std::streamoff>(mark.size()), std::ios::end);
    file.read(end.data(), static_cast<std::streamsize>(end.size()));
    file.clear();
    file.seekg(0);
    auto head = parseEntryHead(readEntryHead(file), key);
    if (!head || end != mark || bytesLeft(file) < mark.size())
        return std::nullopt;
    const auto length = bytesLeft(file) - mark.size();
    return StoredResponse{std::move(*head), std::move(file), length};
    // Fill in end: 3.4

    // Fill in start: 3.5 openAside
    _aside = _file.string();
    _descriptor = ::open(_aside.c_str(), O_CREAT | O_TRUNC | O_WRONLY | O_CLOEXEC, 0644);
    // Fill in end: 3.5

    // Fill in start: 3.6 publish
    write("\nwhole\n");
    if (_descriptor >= 0)
        release();
    // Fill in end: 3.6

    // Fill in start: 3.7 answerFromStore
    ResponseWriter& client = _response;
    client.begin(stored.head, {BodyEnd::length, stored.length});
    std::string block(1000, '\0');
    for (std::uint64_t left = stored.length; left > 0;)
    {
        const auto count = std::min<std::uint64_t>(left, block.size());
        if (!stored.body.read(block.data(), static_cast<std::streamsize>(count)))
            throw std::runtime_error("The copy cannot be read.");
        client.write(std::string_view(block).substr(0, count));
        left -= count;
    }
    client.finish();
    // Fill in end: 3.7
