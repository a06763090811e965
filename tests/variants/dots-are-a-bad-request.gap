# A target with a segment of two dots, encoded or not, is rejected with 400 before any file is
# looked up. So is one in which an encoded slash follows the dots.
# may differ: status for path traversal and invalid names (400)

    // Fill in start: 1.3 parseRequestLine
    const auto first = line.find(' ');
    const auto last = line.rfind(' ');
    if (first == last || first == 0 || hasSpaceOrControl(line.substr(first + 1, last - first - 1)))
        throw BadMessage("The request line must have three parts: method, target, version.");
    const std::string target(line.substr(first + 1, last - first - 1));
    if (target.empty() || !isHttpVersion(line.substr(last + 1)))
        throw BadMessage("This is not a valid request line.");
    std::string plain;
    for (std::size_t i = 0; i < target.size() && target[i] != '?'; ++i)
    {
        const std::string code = target.substr(i, 3);
        const bool dot = code == "%2e" || code == "%2E";
        const bool slash = code == "%2f" || code == "%2F";
        plain += dot ? '.' : slash ? '/' : target[i];
        i += dot || slash ? 2 : 0;
    }
    if ((plain + "/").find("/../") != std::string::npos || target.find("%00") != std::string::npos)
        throw BadMessage("The target must not contain a dot-dot segment.");
    return {std::string(line.substr(0, first)), target, std::string(line.substr(last + 1))};
    // Fill in end: 1.3
