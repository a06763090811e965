# The file name is a short digest that two keys may share. The entry names its key, so at worst one
# of the two is fetched again.
# may differ: contents of a cache file
# in the starter of lab: 8

    // Fill in start: 3.3 fileFor
    std::uint32_t digest = 2166136261;
    for (const char c : key)
        digest = (digest ^ static_cast<unsigned char>(c)) * 16777619;
    return _folder / std::to_string(digest);
    // Fill in end: 3.3
