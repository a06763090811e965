#pragma once

#include <cppunit/TestFixture.h>

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

/// A new folder for one test, removed at its end, and the tool running in it.
class Scratch
{
public:
    struct Run
    {
        int status;
        std::string out;
        std::string errors;
    };

    Scratch();
    ~Scratch();
    Scratch(const Scratch&) = delete;
    Scratch& operator=(const Scratch&) = delete;

    /// The full path of a file or folder in the scratch folder.
    std::string path(const std::string& name) const;

    /// Creates the folders of its path, too.
    void write(const std::string& name, const std::string& bytes) const;

    std::string read(const std::string& name) const;

    bool has(const std::string& name) const;

    /// Every file of a folder and its bytes, as one text: two trees are equal if these texts are.
    std::string tree(const std::string& name) const;

    /// Runs the tool. A word `@name` means path("name").
    Run gaps(std::vector<std::string> words) const;

    /// Runs a shell command in the folder. Throws if it fails.
    void shell(const std::string& command) const;

private:
    std::filesystem::path _folder;
};

/// A test with a scratch folder of its own.
class ScratchTest : public CppUnit::TestFixture
{
public:
    void setUp() override { _scratch.emplace(); }
    void tearDown() override { _scratch.reset(); }

protected:
    std::optional<Scratch> _scratch;
};

/// Writes a reference tree: a gap of each kind, a file with CRLF line ends and none at its end, and
/// a binary file.
void writeSolution(const Scratch& scratch, const std::string& name);
