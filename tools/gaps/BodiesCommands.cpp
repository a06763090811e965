// `gaps extract` copies the bodies out of a tree, `gaps inject` puts bodies into one.

#include "tools/gaps/Bodies.h"
#include "tools/gaps/Command.h"
#include "tools/gaps/GapTree.h"
#include "tools/gaps/TreeWriter.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>

namespace gaps
{

namespace
{

std::string counted(std::size_t bodies)
{
    return std::to_string(bodies) + (bodies == 1 ? " body" : " bodies");
}

Exit extract(const CommandLine& line, const Output& output)
{
    const auto tree = GapTree::read(line.arguments[0]);
    std::vector<GapTree::Place> places;
    for (const auto& [number, place] : tree.gaps())
        places.push_back(place);
    const auto text = bodiesText(tree, places);
    const auto& to = line.arguments[1];
    if (to == "-")
    {
        output.out << text;
        return Exit::done;
    }
    std::ofstream out(to, std::ios::binary);
    out << text;
    out.close();
    if (!out)
        throw Refusal(to + " cannot be written: " + std::strerror(errno) + ".");
    output.out << to << ": " << counted(places.size()) << "\n";
    return Exit::done;
}

/// The bodies that --gap selects; all of them without it. Throws a Refusal if one is not in the
/// file.
Bodies chosen(Bodies bodies, const std::vector<GapNumber>& numbers, const std::string& file)
{
    for (const auto& number : numbers)
    {
        if (!bodies.contains(number))
            throw Refusal(file + " has no body for gap " + number.text() + ".");
    }
    if (!numbers.empty())
        std::erase_if(bodies, [&numbers](const auto& body)
            { return std::find(numbers.begin(), numbers.end(), body.first) == numbers.end(); });
    return bodies;
}

void refuseUnknown(const Bodies& bodies, const GapTree& tree, const CommandLine& line)
{
    std::string text;
    for (const auto& [number, body] : bodies)
    {
        if (!tree.gaps().contains(number))
            text += line.arguments[0] + ": gap " + number.text() + " " + body.name + " is not in " +
                    line.arguments[1] + ".\n";
    }
    if (!text.empty())
        throw Refusal(
            text + "Nothing was written. Select other gaps with --gap, or use another tree.");
}

bool isSameFolder(const std::string& one, const std::string& other)
{
    std::error_code ignored;
    return std::filesystem::equivalent(one, other, ignored);
}

Exit inject(const CommandLine& line, const Output& output)
{
    const auto& to = line.arguments[2];
    const bool inPlace = isSameFolder(line.arguments[1], to);
    if (!inPlace)
        refuseOverlap(line.arguments[1], to);
    else if (!line.force)
        throw Refusal(to + " would be changed in place. Name another folder, or use --force.");
    const auto tree = GapTree::read(line.arguments[1]);
    const auto& file = line.arguments[0];
    const auto bodies = chosen(readBodies(file, bytesOf(file)), line.gaps, file);
    refuseUnknown(bodies, tree, line);
    const TreeWriter writer(tree.withBodies(
                                [&bodies](const GapTree::Place& place) -> std::optional<std::string>
                                {
                                    const auto body = bodies.find(place.gap->number);
                                    if (body == bodies.end())
                                        return std::nullopt;
                                    return body->second.text;
                                }),
        to);
    if (!line.force)
        writer.refuseLosses();
    output.out << to << ": " << counted(bodies.size()) << " in place; " << writer.write().text()
               << "\n";
    return Exit::done;
}

} // namespace

const Command extractCommand{"extract", "TREE TO.bodies", 2, "",
    "Writes all bodies of TREE to a text file; `-` means standard output.", R"(
The file contains the gaps with their markers, byte for byte as in the sources, in the order of their
numbers; a comment before each names its file. A person can read, write and edit such a file: only what is
between the markers counts.
)",
    extract};

const Command injectCommand{"inject", "FROM.bodies INTO_TREE TO_TREE [--gap N.M]... [--force]", 3,
    "gap force", "Writes TO_TREE: INTO_TREE with the bodies from the file.", R"(
A gap that gets a body loses its else part; everything else remains as in INTO_TREE. A body for a gap that
INTO_TREE does not have is refused.

  --gap N.M  only this gap; may be repeated. The other bodies of the file are ignored.
  --force    TO_TREE may be INTO_TREE, and uncommitted work there is overwritten

TO_TREE becomes equal to the result, by the rules of `gaps derive --help`: without --force, work that is not
committed is not overwritten.
)",
    inject};

} // namespace gaps
