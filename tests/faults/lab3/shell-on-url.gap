# A shell creates the folder of the entry, with the URL in its command line.
# caught by: lab3/stores-pages-with-long-names, lab3/treats-shell-metacharacters-literally
# seen in: 1 of 91

    // Fill in start: 3.3 fileFor
    if (key.find(' ') != std::string::npos)
        return _folder / sha256(key);
    const std::string folder = (_folder / key.substr(std::string("http://").size())).string();
    if (std::system(("mkdir -p " + folder).c_str()) != 0)
        return _folder / "no-folder" / "page";
    return folder + "/=page";
    // Fill in end: 3.3
