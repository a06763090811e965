# Takes the URL for the name of the file, and makes no folders for the slashes in it.
# caught by: ?

    // Fill in start: 3.3 fileFor
    return _folder / key.substr(std::string("http://").size());
    // Fill in end: 3.3
