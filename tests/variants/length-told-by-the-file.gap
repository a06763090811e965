# The proxy reads the length once more, to the end of the file.
# may differ: how the length is found out

    // Fill in start: 8.4 isComplete
    auto& file = const_cast<StoredResponse&>(stored).body;
    const auto begin = file.tellg();
    file.seekg(0, std::ios::end);
    const auto length = static_cast<std::uint64_t>(file.tellg() - begin);
    file.seekg(begin);
    return stored.head.bodyLength && *stored.head.bodyLength == length;
    // Fill in end: 8.4
