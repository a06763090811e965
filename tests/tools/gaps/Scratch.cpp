// The folder in which a test of the tool runs. The tool runs in this process, with string streams;
// only git and clang-format run as programs.

#include "tests/tools/gaps/Scratch.h"

#include "tools/gaps/Program.h"
#include "tools/gaps/SourceTree.h"

#include <cstdlib>
#include <fstream>
#include <sstream>
#include <stdexcept>

namespace fs = std::filesystem;

Scratch::Scratch()
{
    auto name = (fs::temp_directory_path() / "gaps-test-XXXXXX").string();
    if (mkdtemp(name.data()) == nullptr)
        throw std::runtime_error(
            "cannot create a scratch folder in " + fs::temp_directory_path().string());
    _folder = name;
}

Scratch::~Scratch()
{
    std::error_code ignored;
    fs::remove_all(_folder, ignored);
}

std::string Scratch::path(const std::string& name) const
{
    return (_folder / name).string();
}

void Scratch::write(const std::string& name, const std::string& bytes) const
{
    fs::create_directories(fs::path(path(name)).parent_path());
    std::ofstream(path(name), std::ios::binary) << bytes;
}

std::string Scratch::read(const std::string& name) const
{
    return gaps::bytesOf(path(name));
}

bool Scratch::has(const std::string& name) const
{
    return fs::exists(path(name));
}

std::string Scratch::tree(const std::string& name) const
{
    std::string text;
    for (const auto& [path, file] : gaps::SourceTree::read(path(name)).files)
        text += "== " + path + (file.executable ? " (executable)" : "") + "\n" + file.bytes;
    return text;
}

Scratch::Run Scratch::gaps(std::vector<std::string> words) const
{
    for (auto& word : words)
    {
        if (word.starts_with('@'))
            word = path(word.substr(1));
    }
    std::ostringstream out;
    std::ostringstream errors;
    const auto exit = gaps::runProgram(words, {out, errors});
    return {static_cast<int>(exit), out.str(), errors.str()};
}

void Scratch::shell(const std::string& command) const
{
    if (std::system(
            ("cd '" + _folder.string() + "' && { " + command + "; } >shell.log 2>&1").c_str()) != 0)
        throw std::runtime_error("`" + command + "` failed: " + read("shell.log"));
}

void writeSolution(const Scratch& scratch, const std::string& name)
{
    scratch.write(name + "/cache/Store.cpp", R"(#include "FillIn.h"

// Fill in start: 3.1 helpers
static int twice(int x)
{
    return 2 * x;
}
// Fill in end: 3.1

int storedResponse(const Key& key, const std::map<int, std::string>& request)
{
    // Fill in start: 3.2 storedResponse
    if (key.empty())
        return 0;

    return twice(request.size());
    // Fill in end: 3.2
}

void serve(int client)
{
    start();
    // Fill in start: 5.1 fork
    if (fork() == 0)
        answer(client);
    // Fill in else
    // if (client > 0)
    //     answer(client); // one after the other
    //
    // // no fork yet
    // Fill in end: 5.1
    finish();
}
)");
    scratch.write(name + "/net/Windows.cpp", "void send(int fd)\r\n{\r\n"
                                             "    // Fill in start: 1.10 send\r\n"
                                             "    write(fd);\r\n"
                                             "    // Fill in end: 1.10\r\n}");
    scratch.write(name + "/net/Plain.h", "#pragma once\nint plain();\n");
    scratch.write(name + "/picture.bin", std::string("\0\r\n\xff// Fill in else\n", 20));
    scratch.write(name + "/run.sh", "#!/bin/sh\n");
    fs::permissions(scratch.path(name + "/run.sh"), fs::perms::owner_exec, fs::perm_options::add);
}
