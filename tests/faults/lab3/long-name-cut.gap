# The file name is cut at 255 bytes, so long URLs share one file.
# caught by: lab3/distinguishes-paths-that-differ-in-a-slash, lab3/stores-pages-with-long-names

    // Fill in start: 3.3 fileFor
    std::string name;
    for (const char c : key)
        name += c == '/' ? std::string("%2F") : std::string(1, c);
    return _folder / name.substr(0, 255);
    // Fill in end: 3.3
