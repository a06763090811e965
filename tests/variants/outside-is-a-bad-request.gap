# A file that exists outside the root folder is refused with 400.
# may differ: status for path traversal and invalid names

    // Fill in start: 1.4 find
    const auto name = percentDecoded(target.substr(1, target.find('?') - 1));
    if (!name || name->find('\0') != std::string::npos)
        return std::nullopt;
    std::error_code error;
    const fs::path file = fs::canonical(root / (name->empty() ? "index.html" : *name), error);
    if (error || !fs::is_regular_file(file, error))
        return std::nullopt;
    const auto [rest, unused] = std::mismatch(root.begin(), root.end(), file.begin(), file.end());
    // There is no file with the second name: gap 1.7 then refuses.
    return rest == root.end() ? file : root / "outside";
    // Fill in end: 1.4

    // Fill in start: 1.7 answerWithFile
    if (!file)
        throw ErrorResponse(400, "This file is none of those that I show.");
    _response.sendHead({200, "OK",
        {{"Content-Type", mediaType(file.name())},
            {"Content-Length", std::to_string(file.size())}}});
    if (_request.line.method == "HEAD")
        return;
    std::string block(64 * 1024, '\0');
    while (file.read(block.data(), static_cast<std::streamsize>(block.size())) || file.gcount() > 0)
        _client.sendAll({block.data(), static_cast<std::size_t>(file.gcount())});
    // Fill in end: 1.7
