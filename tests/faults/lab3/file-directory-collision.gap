# Each slash of the URL makes a folder, so a page and the pages below it need the same name.
# caught by: lab3/stores-a-page-and-the-pages-below-it, lab3/stores-pages-with-long-names, lab3/stores-nothing-outside-the-cache-folder
# seen in: 11 of 91

    // Fill in start: 3.3 fileFor
    std::string name = key.substr(std::string("http://").size());
    if (name.back() == '/')
        name.pop_back();
    std::error_code ignored;
    fs::create_directories((_folder / name).parent_path(), ignored);
    return _folder / name;
    // Fill in end: 3.3
