// Corpora as text: hundreds of inputs are one file, and a diff shows how it changes.

#include "tests/fuzz/Corpus.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>

namespace Fuzz
{

namespace
{

std::string unescaped(std::string_view line)
{
    std::string result;
    while (!line.empty())
    {
        if (line.front() != '\\')
        {
            result += line.front();
            line.remove_prefix(1);
            continue;
        }
        const char kind = line.size() > 1 ? line[1] : '\0';
        unsigned byte = 0;
        std::size_t length = 2;
        if (kind == 'r' || kind == 'n' || kind == '\\')
            byte = static_cast<unsigned>(kind == 'r' ? '\r' : kind == 'n' ? '\n' : '\\');
        else if (kind == 'x' && line.size() >= 4)
        {
            length = 4;
            if (std::from_chars(&line[2], &line[2] + 2, byte, 16).ptr != &line[2] + 2)
                throw std::runtime_error("A corpus contains an invalid escape.");
        }
        else
            throw std::runtime_error("A corpus contains an invalid escape.");
        result += static_cast<char>(byte);
        line.remove_prefix(length);
    }
    return result;
}

} // namespace

std::vector<std::string> readCorpus(const std::string& file)
{
    std::ifstream stream(file);
    if (!stream)
        throw std::runtime_error("The corpus " + file + " cannot be read.");
    std::vector<std::string> result;
    for (std::string line; std::getline(stream, line);)
        result.push_back(unescaped(line));
    return result;
}

std::string escaped(std::string_view input)
{
    std::string result;
    for (const char c : input)
    {
        const auto byte = static_cast<unsigned char>(c);
        std::array<char, 5> hex{};
        std::snprintf(hex.data(), hex.size(), "\\x%02x", byte);
        if (c == '\r' || c == '\n')
            result += c == '\r' ? "\\r" : "\\n";
        else if (c == '\\')
            result += "\\\\";
        else if (byte >= 0x20 && byte < 0x7f)
            result += c;
        else
            result += hex.data();
    }
    return result;
}

void unpackCorpus(const std::string& file, const std::string& folder)
{
    std::filesystem::create_directories(folder);
    int number = 0;
    for (const std::string& input : readCorpus(file))
        std::ofstream(folder + "/" + std::to_string(number++), std::ios::binary) << input;
}

void packCorpus(const std::string& folder, const std::string& file)
{
    std::vector<std::string> inputs;
    for (const auto& entry : std::filesystem::directory_iterator(folder))
    {
        std::ifstream stream(entry.path(), std::ios::binary);
        inputs.emplace_back(
            std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>());
    }
    std::sort(inputs.begin(), inputs.end(),
        [](const std::string& one, const std::string& other)
        { return one.size() != other.size() ? one.size() < other.size() : one < other; });
    std::ofstream stream(file);
    for (const std::string& input : inputs)
        stream << escaped(input) << "\n";
}

} // namespace Fuzz
