// From a candidate to its programs.
#include "tools/grade/Builder.h"

#include "tests/support/Files.h"
#include "tools/grade/BuildBox.h"

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace Grade
{

namespace
{

namespace fs = std::filesystem;
using namespace std::chrono_literals;

/// On a busy machine, every file of the kit is compiled in that time.
constexpr auto timeForAll = 900s;

void writeTo(const std::string& path, const std::string& bytes)
{
    fs::create_directories(fs::path(path).parent_path());
    if (!(std::ofstream(path, std::ios::binary) << bytes).flush())
        throw std::runtime_error("Cannot write " + path + ".");
}

/// The files that an object file has been made from, as the compiler has written them beside it.
std::set<std::string> sourcesOf(const std::string& object)
{
    std::set<std::string> files;
    std::istringstream words(Support::readFile(fs::path(object).replace_extension(".d").string()));
    for (std::string word; words >> word;)
        files.insert(word.ends_with(":") ? word.substr(0, word.size() - 1) : word);
    return files;
}

} // namespace

Builder::Builder(std::string kit, const Proof::BaseTrees& bases)
    : _kit(std::move(kit)), _bases(bases), _compiled(bases)
{
}

/// The source files that differ, or include a header that does.
std::set<std::string> Builder::affected(const Candidate& candidate) const
{
    std::set<std::string> result;
    std::vector<std::string> headers;
    for (const auto& [path, bytes] : candidate.changed)
    {
        if (path.ends_with(".cpp"))
            result.insert(path);
        else
            headers.push_back(candidate.base->folder + "/" + path);
    }
    if (headers.empty())
        return result;
    for (const auto& [source, object] : candidate.base->objects)
    {
        const std::set<std::string> files = sourcesOf(object);
        if (std::ranges::any_of(
                headers, [&](const auto& header) { return files.contains(header); }))
            result.insert(source);
    }
    return result;
}

Ending Builder::compile(const std::string& folder, const std::string& source) const
{
    std::vector<std::string> words = _bases.compiler;
    // Nobody reads these warnings, and looking for them takes a twentieth of the time.
    std::erase_if(words, [](const std::string& word) { return word.starts_with("-W"); });
    words.insert(words.end(), {"-w", "-fdiagnostics-color=never", "-I", "starter", "-c", "-o",
                                  "out/x.o", "starter/" + source});
    std::vector<BuildBox::Mount> mounts{
        {folder + "/source", "starter"}, {folder + "/out", "out", true}};
    // The precompiled header, whose path is among the words.
    const auto header = std::ranges::find(words, "-include");
    if (header != words.end() && header + 1 != words.end())
    {
        const std::string path = fs::path(*(header + 1)).parent_path().string();
        mounts.push_back({_kit + "/" + path, "" + path});
    }
    return _box.run(words, mounts);
}

/// Compiles what differs, if it was not compiled before. The object files take the place of those of the base
/// tree.
void Builder::compileAll(
    const std::string& folder, Built& built, std::map<std::string, std::string>& objects)
{
    const auto deadline = std::chrono::steady_clock::now() + BuildBox::scaled(timeForAll);
    CompiledFiles::Objects& known = _compiled.suiting(built.from);
    for (const std::string& source : affected(built.from))
    {
        const std::pair file{source, built.from.bytesOf(source)};
        if (const auto found = known.find(file); found != known.end())
        {
            objects[source] = found->second;
            continue;
        }
        const Ending ending = compile(folder, source);
        std::error_code error;
        if (ending.outOfTime)
            built.limit = source + ": the compiler took more than a minute.";
        else if (std::chrono::steady_clock::now() > deadline)
            built.limit = "The compiler took more than a quarter of an hour.";
        else if (ending.status == 0 &&
                 fs::is_regular_file(fs::symlink_status(folder + "/out/x.o", error)))
            known[file] = objects[source] = kept(folder + "/out/x.o");
        else
            built.errors[source] = ending.output.empty()
                                       ? "The compiler used too much memory or wrote too much."
                                       : ending.output;
        if (!built.limit.empty())
            return;
    }
}

/// Moves an object file to where it stays until the end.
std::string Builder::kept(const std::string& object)
{
    const std::string path = _objects.path() + "/" + std::to_string(++_count) + ".o";
    fs::rename(object, path);
    return path;
}

/// Returns what the linker says; an empty text if it has made the program.
std::string Builder::link(const std::string& folder, const std::string& program,
    const std::vector<std::string>& objects) const
{
    std::vector<std::string> words = _bases.linker;
    words.insert(words.end(), {"-o", "out/program"});
    std::vector<BuildBox::Mount> mounts{{folder + "/out", "out", true}};
    for (const std::string& object : objects)
    {
        const std::string inside = "objects/" + std::to_string(mounts.size()) + ".o";
        mounts.push_back({fs::absolute(object).string(), inside});
        words.push_back(inside);
    }
    words.insert(words.end(), _bases.libraries.begin(), _bases.libraries.end());
    const Ending ending = _box.run(words, mounts);
    if (ending.status != 0)
        return ending.output.empty() ? "The linker did not end." : ending.output;
    fs::rename(folder + "/out/program", program);
    return "";
}

Built Builder::build(const Candidate& candidate, const std::string& folder, bool tables)
{
    Built built{candidate, folder + "/source"};
    fs::create_directories(folder + "/out");
    for (const auto& [path, file] : candidate.base->tree.files().files)
        writeTo(built.source + "/" + path, candidate.bytesOf(path));
    std::map<std::string, std::string> objects = candidate.base->objects;
    compileAll(folder, built, objects);
    if (!built.limit.empty())
        return built;
    std::vector<std::string> all;
    for (const auto& [source, object] : objects)
        all.push_back(object);
    built.linkError = link(folder, folder + "/proxy", all);
    if (built.linkError.empty())
        built.proxy = folder + "/proxy";
    if (tables && link(folder, folder + "/tables", _bases.objectsOfTables(objects)).empty())
        built.tables = folder + "/tables";
    return built;
}

} // namespace Grade
