# The parts of the request line are used without checking how many there are.
# caught by: lab1/rejects-a-non-http-version, lab1/rejects-an-invalid-request-line
# seen in: 27 of 91
# in the starter of lab: 4

    // Fill in start: 1.3 parseRequestLine
    // If the second or third part is missing, substr throws, and noexcept ends the process.
    const auto takePart = [&line]() noexcept
    {
        std::string part(line.substr(0, line.find(' ')));
        line = line.substr(part.size() + 1);
        return part;
    };
    std::string method = takePart();
    std::string target = takePart();
    return {std::move(method), std::move(target), std::string(line)};
    // Fill in end: 1.3
