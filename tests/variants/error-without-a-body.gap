# A name that can only be that of a page is answered with 404 when the file cannot be opened:
# without a body.
# may differ: body and reason phrase of errors

    // Fill in start: 1.4 find
    const auto name = percentDecoded(target.substr(1, target.find('?') - 1));
    if (!name || name->find('\0') != std::string::npos)
        return std::nullopt;
    std::error_code error;
    const fs::path page = name->empty() ? "index.html" : *name;
    const fs::path file = fs::weakly_canonical(root / page, error);
    const auto [rest, unused] = std::mismatch(root.begin(), root.end(), file.begin(), file.end());
    if (error || rest != root.end() || fs::is_directory(file, error))
        return std::nullopt;
    const bool html = file.parent_path() == root && file.extension() == ".html";
    return html || fs::is_regular_file(file, error) ? std::optional(file) : std::nullopt;
    // Fill in end: 1.4

    // Fill in start: 1.7 answerWithFile
    if (!file)
    {
        return _response.sendHead({404, "Not found", {{"Content-Length", "0"}}});
    }
    _response.sendHead({200, "OK",
        {{"Content-Type", mediaType(file.name())},
            {"Content-Length", std::to_string(file.size())}}});
    if (_request.line.method == "HEAD")
        return;
    std::string block(64 * 1024, '\0');
    while (file.read(block.data(), static_cast<std::streamsize>(block.size())) || file.gcount() > 0)
        _client.sendAll({block.data(), static_cast<std::size_t>(file.gcount())});
    // Fill in end: 1.7
