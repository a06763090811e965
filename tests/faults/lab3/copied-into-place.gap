# The response is copied into its place instead of renamed: whoever reads the older one gets parts of both.
# caught by: lab7/replacing-a-response-leaves-a-hit-whole

    // Fill in start: 3.6 publish
    if (!_descriptor)
        return;
    std::error_code error;
    std::filesystem::copy_file(_temporaryFile, _file, std::filesystem::copy_options::overwrite_existing, error);
    if (error)
        return giveUp(error.message());
    ::unlink(_temporaryFile.c_str());
    _descriptor.reset();
    // Fill in end: 3.6
