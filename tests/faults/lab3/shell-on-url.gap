# Has a shell make the folders, with the URL in its command line.
# caught by: ?

    // Fill in start: 3.3 fileFor
    const std::string name = key.substr(std::string("http://").size());
    const auto end = name.rfind('/');
    const std::string folder = (_folder / ("d" + name.substr(0, end))).string();
    if (std::system(("mkdir -p " + folder + "/pages; touch " + folder + "/used_by_" + //
                     name.substr(end + 1) + " 2>/dev/null")
                        .c_str()) != 0)
        return _folder / "trouble";
    return folder + "/pages/page_" + name.substr(end + 1);
    // Fill in end: 3.3
