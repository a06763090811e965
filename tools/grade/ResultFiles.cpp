// The formats as files.
#include "tools/grade/ResultFiles.h"

#include <Poco/UTF8Encoding.h>
#include <filesystem>
#include <fstream>

namespace Grade
{

namespace
{

constexpr std::size_t longestCharacter = 4;

/// How many bytes a character of UTF-8 has that begins with this one.
std::size_t lengthAfter(char first)
{
    const auto byte = static_cast<unsigned char>(first);
    return byte < 0xC0U ? 1 : byte < 0xE0U ? 2 : byte < 0xF0U ? 3 : longestCharacter;
}

} // namespace

std::string inUtf8(const std::string& text)
{
    std::string result;
    for (std::size_t at = 0; at < text.size();)
    {
        const std::string character = text.substr(at, lengthAfter(text[at]));
        std::vector<unsigned char> bytes(character.begin(), character.end());
        bytes.resize(longestCharacter); // one that is cut off is not legal
        const bool legal =
            Poco::UTF8Encoding::isLegal(bytes.data(), static_cast<int>(lengthAfter(text[at])));
        result += legal ? character : "?";
        at += legal ? character.size() : 1;
    }
    return result;
}

void writeAtOnce(const std::string& path, const std::string& text)
{
    if (!(std::ofstream(path + ".new", std::ios::binary) << text).flush())
        throw std::runtime_error("Cannot write " + path + ".");
    std::filesystem::rename(path + ".new", path);
}

void writeResultFiles(const std::string& folder, const Result& result)
{
    std::filesystem::create_directories(folder);
    const auto write = [&folder](const std::string& name, const std::string& text)
    {
        writeAtOnce(folder + "/" + name, inUtf8(text));
    };
    write("judge.txt", result.report);
    write("result.txt", textOf(result));
    write("gradescope.json", gradescopeOf(result));
    const Result shown = shownOf(result);
    write("student.txt", textOf(shown));
    write("student.html", pageOf(shown));
    write("junit.xml", junitOf(shown));
    write("summary.md", summaryOf(shown));
    write("annotations.txt", annotationsOf(shown));
    write("autolab.txt", autolabOf(result));
    write("row.csv", csvOf(result));
    write("result.json", jsonOf(result));
}

} // namespace Grade
