# The URL with encoded slashes is the file name, although a name is limited to 255 bytes.
# caught by: lab3/distinguishes-paths-that-differ-in-a-slash, lab3/stores-pages-with-long-names
# seen in: 37 of 91

    // Fill in start: 3.3 fileFor
    std::string name;
    for (const char c : key)
        name += c == '/' ? std::string("%2F") : std::string(1, c);
    return _folder / name;
    // Fill in end: 3.3
