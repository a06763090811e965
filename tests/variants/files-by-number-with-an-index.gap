# Files have numbers; an index file says which key has which. It grows with each new key.
# correct behaviours: what the file holds (index file); more files than objects

    // Fill in start: 3.3 fileFor
    std::ifstream index(_folder / "index.txt", std::ios::binary);
    std::size_t number = 1;
    for (std::string line; std::getline(index, line); ++number)
        if (line == key)
            return _folder / (std::to_string(number) + ".entry");
    std::ofstream(_folder / "index.txt", std::ios::binary | std::ios::app) << key << '\n';
    return _folder / (std::to_string(number) + ".entry");
    // Fill in end: 3.3
