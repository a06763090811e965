// A grade that is there already is not made again. So everything that it depends on is in the checksum.
#include "tools/grade/Fingerprint.h"

#include "tests/support/Files.h"

#include <Poco/DigestEngine.h>
#include <Poco/SHA2Engine.h>
#include <filesystem>

namespace Grade
{

namespace
{

namespace fs = std::filesystem;

class Checksum
{
public:
    /// The length comes first: otherwise "ab", "c" would be the same as "a", "bc".
    void add(const std::string& text)
    {
        _engine.update(std::to_string(text.size()) + ":");
        _engine.update(text);
    }
    void add(const std::map<std::string, std::string>& files)
    {
        add(std::to_string(files.size()));
        for (const auto& [path, bytes] : files)
        {
            add(path);
            add(bytes);
        }
    }
    std::string text() { return Poco::DigestEngine::digestToHex(_engine.digest()); }

private:
    Poco::SHA2Engine _engine{Poco::SHA2Engine::SHA_256};
};

/// The sources, plays and tables below a folder. Files of an editor are none.
std::map<std::string, std::string> filesBelow(const std::string& folder)
{
    static const std::set<std::string> kinds{".cpp", ".h", ".play", ".table"};
    std::map<std::string, std::string> files;
    if (!fs::is_directory(folder))
        return files;
    for (const auto& entry :
        fs::recursive_directory_iterator(folder, fs::directory_options::follow_directory_symlink))
    {
        const fs::path& path = entry.path();
        if (kinds.contains(path.extension()) && !path.filename().string().starts_with('.') &&
            entry.is_regular_file())
            files[fs::relative(path, folder)] = Support::readFile(path);
    }
    return files;
}

} // namespace

Fingerprint::Fingerprint(const Basis& basis)
{
    Checksum checksum;
    checksum.add(std::to_string(basis.labs.size()));
    for (const Plays::LabName& lab : basis.labs)
        checksum.add(lab.text());
    checksum.add(std::to_string(basis.tests.size()));
    for (const std::string& test : basis.tests)
        checksum.add(test);
    checksum.add(std::to_string(basis.late));
    checksum.add(Support::readFile(basis.points));
    for (const std::string& folder : basis.folders)
        checksum.add(filesBelow(folder));
    _basis = checksum.text();
}

std::string Fingerprint::of(const Submission& submission) const
{
    Checksum checksum;
    checksum.add(_basis);
    checksum.add(submission.files);
    checksum.add(submission.refused);
    return checksum.text();
}

} // namespace Grade
