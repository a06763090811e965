#pragma once

#include <cppunit/TestFixture.h>

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

/// A fresh folder for one test, removed at its end, and the tool run in it.
class Scratch
{
public:
    struct Run
    {
        int status;
        std::string out;
        std::string notes;
    };

    Scratch();
    ~Scratch();
    Scratch(const Scratch&) = delete;
    Scratch& operator=(const Scratch&) = delete;

    /// The full path of a file or folder of the scratch folder.
    std::string path(const std::string& name) const;

    /// Makes its folders too.
    void write(const std::string& name, const std::string& bytes) const;

    std::string read(const std::string& name) const;

    bool has(const std::string& name) const;

    /// Every file below a folder with its bytes, as one text: two trees are equal if these are.
    std::string tree(const std::string& name) const;

    /// Runs the tool. A word `@name` stands for path("name").
    Run gaps(std::vector<std::string> words) const;

    /// Runs a shell command in the folder; throws if it fails.
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

/// A reference tree with a gap of each kind, a CRLF file, a file without a line end, and a binary
/// one.
void writeSolution(const Scratch& scratch, const std::string& name);
