// Python writes complete lines, each before it sends its own message, so there is no need to wait
// for them.

#include "tests/differential/PythonReader.h"

#include <stdexcept>

namespace Differential
{

namespace
{

std::vector<std::string> command(std::vector<std::string> words)
{
    words.insert(words.begin(), {"python3", "tests/differential/reader.py"});
    return words;
}

} // namespace

PythonReader::PythonReader(const std::string& folder, std::vector<std::string> words)
    : _file(folder + "/reader"), _program(command(std::move(words)), _file)
{
}

std::uint16_t PythonReader::port(Wire::EventLoop& loop)
{
    std::string line;
    const auto saysIt = [&]
    {
        _output.close();
        _output.open(_file);
        return std::getline(_output, line) && !_output.eof();
    };
    loop.runUntil([&] { return saysIt() || hasEnded(); },
        Wire::Clock::now() + std::chrono::seconds(20), std::chrono::milliseconds(5));
    if (!line.starts_with("port "))
        throw std::runtime_error("reader.py does not start: " + line);
    return static_cast<std::uint16_t>(std::stoi(line.substr(5)));
}

Readings PythonReader::takeReadings()
{
    if (!_output.is_open())
        _output.open(_file);
    Readings readings;
    _output.clear();
    for (std::string line; std::getline(_output, line);)
    {
        if (auto one = parseReaderLine(line))
            readings[one->first].push_back(std::move(one->second));
        else
            _errors += "reader.py: " + line + "\n";
    }
    return readings;
}

} // namespace Differential
