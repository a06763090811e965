# The URL is the file name, with a folder for the host but none for the slashes in the path.
# caught by: lab3/stores-a-page-and-the-pages-below-it, lab3/stores-a-page-with-a-deep-path, lab3/distinguishes-paths-that-differ-in-a-slash, lab3/stores-pages-with-long-names, lab3/stores-nothing-outside-the-cache-folder
# seen in: 20 of 91

    // Fill in start: 3.3 fileFor
    const std::string name = key.substr(std::string("http://").size());
    std::error_code ignored;
    fs::create_directory(_folder / name.substr(0, name.find('/')), ignored);
    return _folder / (name + (name.back() == '/' ? "index" : ""));
    // Fill in end: 3.3
