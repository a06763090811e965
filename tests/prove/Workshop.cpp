// From other bodies to a program: their files are written, compiled, and linked with the object files
// of the base tree.
#include "tests/prove/Workshop.h"

#include "tests/support/Files.h"

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

gaps::SourceTree changed(const BaseTree& base, const Subject& subject)
{
    for (const auto& [number, body] : subject.bodies)
    {
        if (!base.tree.gaps().contains(number))
            throw NotBuilt("There is no gap " + number.text() + " in " + base.folder + ".");
    }
    return base.tree.withBodies(
        [&subject](const gaps::GapTree::Place& place) -> std::optional<std::string>
        {
            const auto body = subject.bodies.find(place.gap->number);
            return body == subject.bodies.end() ? std::nullopt : std::optional(body->second.text);
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

void Workshop::build(const Subject& subject, const std::string& folder)
{
    const BaseTree& base = _bases.of(subject.state);
    std::map<std::string, std::string> objects = base.objects;
    bool mayBeAsked = false;
    fs::create_directories(folder);
    for (const auto& [path, file] : changed(base, subject).files)
    {
        if (file.bytes == base.tree.files().files.at(path).bytes)
            continue;
        fs::create_directories(fs::path(folder + "/" + path).parent_path());
        std::ofstream(folder + "/" + path) << file.bytes;
        if (!objects.contains(path))
            throw NotBuilt(path + " has a gap, but is not a source file of its own.");
        compile(base, folder, path);
        objects[path] = objectOf(folder, path);
        mayBeAsked = mayBeAsked || path.starts_with("http/") || path.starts_with("rules/");
    }
    std::vector<std::string> all;
    std::vector<std::string> asked = _bases.asked;
    for (const auto& [source, object] : objects)
    {
        all.push_back(object);
        if (source != "main.cpp" && source != "FillIn.cpp") // the program has its own
            asked.push_back(object);
    }
    link(folder + "/proxy", all);
    if (mayBeAsked)
        link(folder + "/tables", asked);
}

} // namespace Proof
