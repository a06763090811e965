// The results of a class, read back from the files of each submission.
#include "tools/grade/ClassReport.h"

#include "tests/support/Files.h"
#include "tests/support/LabFolder.h"
#include "tools/grade/ResultFiles.h"

#include <Poco/JSON/Parser.h>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace Grade
{

namespace
{

namespace fs = std::filesystem;
using Poco::JSON::Object;

Object::Ptr readResult(const std::string& file)
{
    return Poco::JSON::Parser().parse(Support::readFile(file)).extract<Object::Ptr>();
}

} // namespace

std::string studentOf(const std::string& submission)
{
    for (const std::string ending : {".tar.gz", ".tgz", ".tar.xz", ".tar.bz2", ".tar", ".zip"})
    {
        if (submission.ends_with(ending) && submission.size() > ending.size())
            return submission.substr(0, submission.size() - ending.size());
    }
    return submission;
}

std::string folderNameFor(const std::string& submission)
{
    static constexpr std::string_view hex = "0123456789ABCDEF";
    std::string name;
    for (const char c : submission)
    {
        const auto byte = static_cast<unsigned char>(c);
        const bool usual = byte < 128 && (std::isalnum(byte) != 0 || c == '-' || c == '_' ||
                                             (c == '.' && !name.empty()));
        name += usual ? std::string(1, c) : std::string{'%', hex[byte >> 4U], hex[byte & 15U]};
    }
    return name;
}

ClassResults readClass(const std::string& folder, const std::string& roster)
{
    ClassResults results;
    if (!roster.empty())
    {
        std::ifstream lines(roster);
        if (!lines)
            throw std::runtime_error("The roster cannot be read: " + roster);
        for (std::string line; std::getline(lines, line);)
        {
            if (line.ends_with('\r'))
                line.pop_back();
            if (!line.empty())
                results[line] = nullptr;
        }
    }
    std::map<std::string, Object::Ptr> bySubmission;
    for (const auto& entry : fs::directory_iterator(folder))
    {
        if (!fs::exists(entry.path() / "result.json"))
            continue;
        const Object::Ptr result = readResult((entry.path() / "result.json").string());
        bySubmission[result->getValue<std::string>("submission")] = result;
    }
    for (const auto& [submission, result] : bySubmission)
        results[studentOf(submission)] = result;
    return results;
}

std::string gradesOf(const ClassResults& results)
{
    std::string text = "student,verdict,points,most";
    for (const Plays::LabName& lab : Plays::allLabs())
        text += ",lab " + lab.text();
    text += ",blame\r\n";
    for (const auto& [student, result] : results)
        text += csvRow(student, result);
    return text;
}

} // namespace Grade
