// From other bodies to a program: their files are written, compiled, and linked with the object files
// of the base tree.
#include "tests/prove/Workshop.h"

#include "tests/support/Files.h"

#include <algorithm>
#include <filesystem>
#include <fstream>

namespace Proof
{

namespace
{

namespace fs = std::filesystem;

std::string objectOf(const std::string& folder, const std::string& source)
{
    return folder + "/" + fs::path(source).replace_extension(".o").string();
}

gaps::SourceTree changed(const BaseTree& base, const gaps::Bodies& bodies)
{
    for (const auto& [number, body] : bodies)
    {
        if (!base.tree.gaps().contains(number))
            throw NotBuilt("There is no gap " + number.text() + " in " + base.folder + ".");
    }
    return base.tree.withBodies(
        [&bodies](const gaps::GapTree::Place& place) -> std::optional<std::string>
        {
            const auto body = bodies.find(place.gap->number);
            return body == bodies.end() ? std::nullopt : std::optional(body->second.text);
        });
}

/// Holds a place of a semaphore while it lives.
class Place
{
public:
    explicit Place(std::counting_semaphore<>& places) : _places(places) { _places.acquire(); }
    ~Place() { _places.release(); }
    Place(const Place&) = delete;
    Place& operator=(const Place&) = delete;

private:
    std::counting_semaphore<>& _places;
};

} // namespace

void Workshop::command(const std::vector<std::string>& words, const std::string& outputFile)
{
    const Place place(_compilers);
    if (_commands.run(words, outputFile) != 0)
        throw NotBuilt(Support::readFile(outputFile));
}

void Workshop::compile(const BaseTree& base, const std::string& folder, const std::string& source)
{
    std::vector<std::string> words = _bases.compiler;
    for (const std::string& word :
        {std::string("-I"), folder, std::string("-I"), base.folder, std::string("-w"),
            std::string("-c"), std::string("-o"), objectOf(folder, source), folder + "/" + source})
        words.push_back(word);
    command(words, folder + "/compiler.log");
}

void Workshop::link(const std::string& program, const std::vector<std::string>& objects)
{
    std::vector<std::string> words = _bases.linker;
    words.insert(words.end(), {"-o", program});
    words.insert(words.end(), objects.begin(), objects.end());
    words.insert(words.end(), _bases.libraries.begin(), _bases.libraries.end());
    command(words, program + ".log");
}

Workshop::Objects Workshop::compileChanges(const BaseTree& base, const gaps::Bodies& bodies,
    const std::string& folder, const std::string& firstLine)
{
    Objects objects;
    for (const auto& [path, file] : changed(base, bodies).files)
    {
        if (file.bytes == base.tree.files().files.at(path).bytes)
            continue;
        if (!base.objects.contains(path))
            throw NotBuilt(path + " has a gap, but is not a source file of its own.");
        fs::create_directories(fs::path(folder + "/" + path).parent_path());
        std::ofstream(folder + "/" + path) << firstLine << file.bytes;
        compile(base, folder, path);
        objects[path] = objectOf(folder, path);
    }
    return objects;
}

void Workshop::build(const BaseTree& base, const gaps::Bodies& bodies, const std::string& folder,
    const std::string& firstLine)
{
    fs::create_directories(folder);
    Objects objects = compileChanges(base, bodies, folder, firstLine);
    // The folders whose functions the tables ask (tests/asked).
    const bool mayBeAsked = std::ranges::any_of(objects,
        [](const auto& object)
        {
            return object.first.starts_with("http/") || object.first.starts_with("rules/") ||
                   object.first.starts_with("store/");
        });
    objects.insert(base.objects.begin(), base.objects.end());
    std::vector<std::string> all;
    for (const auto& [source, object] : objects)
        all.push_back(object);
    link(folder + "/proxy", all);
    if (mayBeAsked)
        link(folder + "/tables", _bases.objectsOfTables(objects));
}

void Workshop::tryTogether(const BaseTree& base, Batch& batch)
{
    const std::string folder = _folder.path() + "/" + std::to_string(++_batches);
    try
    {
        build(base, joinedBodies(batch.members), folder, definitionOfChoice());
        batch.folder = folder;
    }
    catch (const NotBuilt&)
    {
        batch.halves = halvesOf(batch);
    }
}

void Workshop::build(
    const BaseTree& base, Batch& batch, std::size_t choice, const std::string& folder)
{
    if (batch.members.size() == 1)
        return build(base, batch.members[0], folder);
    std::call_once(batch.isTried, [&] { tryTogether(base, batch); });
    if (!batch.halves.empty())
    {
        const std::size_t middle = batch.halves[0]->members.size();
        return choice < middle ? build(base, *batch.halves[0], choice, folder)
                               : build(base, *batch.halves[1], choice - middle, folder);
    }
    fs::create_directories(folder);
    for (const char* program : {"/proxy", "/tables"})
    {
        if (fs::exists(batch.folder + program))
            _commands.whileNoneStarts(
                [&] {
                    copyWithChoice(batch.folder + program, folder + program,
                        static_cast<std::uint32_t>(choice));
                });
    }
}

void Workshop::build(const Subject& subject, const std::string& folder)
{
    const BaseTree& base = _bases.of(subject.state);
    if (subject.batch)
        build(base, *subject.batch, subject.choice, folder);
    else
        build(base, subject.bodies, folder);
}

} // namespace Proof
