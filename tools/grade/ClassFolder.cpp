// The results of a class: which are there, and which are still to come.
#include "tools/grade/ClassFolder.h"

#include "tools/grade/Intake.h"

#include "tests/support/Files.h"
#include "tools/grade/Remarks.h"

#include <Poco/JSON/Parser.h>
#include <Poco/SHA2Engine.h>
#include <algorithm>
#include <filesystem>
#include <fstream>

namespace Grade
{

namespace
{

/// Most file systems have no names of more than 255 bytes.
constexpr std::size_t longestFolderName = 200;

std::string withoutMark(const std::string& text)
{
    static const std::string mark = "\xEF\xBB\xBF"; // that spreadsheets write at the beginning
    return text.starts_with(mark) ? text.substr(mark.size()) : text;
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

std::string nameOfSubmission(const std::string& path)
{
    return std::filesystem::path(path).filename().string();
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
    if (name.size() <= longestFolderName)
        return name;
    Poco::SHA2Engine checksum;
    checksum.update(submission);
    const std::string end = "-" + Poco::DigestEngine::digestToHex(checksum.digest());
    return name.substr(0, longestFolderName - end.size()) + end;
}

std::vector<std::string> readPaths(std::istream& in)
{
    std::vector<std::string> paths;
    for (std::string path; std::getline(in, path, '\0');)
        paths.push_back(path);
    return paths;
}

std::vector<std::string> readRoster(const std::string& file)
{
    std::ifstream stream(file);
    if (!stream)
        throw std::runtime_error("The roster cannot be read: " + file);
    std::vector<std::string> students;
    for (std::string line; std::getline(stream, line);)
    {
        line = withoutMark(line);
        if (line.ends_with('\r'))
            line.pop_back();
        if (!line.empty())
            students.push_back(line);
    }
    return students;
}

ClassFolder::ClassFolder(
    std::string path, const std::set<std::string>& named, const Fingerprint& fingerprint)
    : _path(std::move(path)), _named(named), _fingerprint(fingerprint)
{
}

std::string ClassFolder::folderOf(const std::string& submission) const
{
    return _path + "/" + folderNameFor(nameOfSubmission(submission));
}

bool ClassFolder::isGraded(const std::string& submission, const Submission& taken) const
{
    const std::string text = Support::readFile(folderOf(submission) + "/result.json");
    return text.find("\"fingerprint\": \"" + _fingerprint.of(taken) + "\"") != std::string::npos;
}

std::vector<std::string> ClassFolder::remaining(const std::vector<std::string>& submissions) const
{
    std::vector<std::string> result;
    std::ranges::copy_if(submissions, std::back_inserter(result),
        [this](const std::string& path) { return !isGraded(path, takeInApart(path, _named)); });
    return result;
}

ClassResults ClassFolder::read(
    const std::vector<std::string>& submissions, const std::vector<std::string>& roster) const
{
    ClassResults results;
    for (const std::string& student : roster)
        results[readable(student)] = {};
    std::map<std::string, std::string> byName;
    for (const std::string& path : submissions)
        byName[nameOfSubmission(path)] = path;
    for (const auto& [name, path] : byName)
    {
        const Submission taken = takeInApart(path, _named);
        StudentWork work{path, nullptr, taken.papers};
        if (isGraded(path, taken))
            work.result = Poco::JSON::Parser()
                              .parse(Support::readFile(folderOf(path) + "/result.json"))
                              .extract<Poco::JSON::Object::Ptr>();
        results[readable(studentOf(name))] = work;
    }
    return results;
}

} // namespace Grade
