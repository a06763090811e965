// A stack comes as lines of B's log. addr2line(1), a part of what every compiler needs, knows the places
// in the source. It is asked only about the program that was started: the log is B's word, and B could
// name any file.
#include "tests/support/Stacks.h"

#include "tests/support/Box.h"
#include "tests/support/Program.h"
#include "tests/support/TemporaryFolder.h"
#include "tests/support/Text.h"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace Support
{

namespace
{

namespace fs = std::filesystem;

constexpr std::string_view mark = "KIT-STACK\t";

/// `Connection::receiveHead` for `proxy::Connection::receiveHead(unsigned long)`.
std::string shortName(std::string name)
{
    for (const std::string_view part : {"(anonymous namespace)::", "proxy::"})
    {
        for (std::size_t at; (at = name.find(part)) != std::string::npos;)
            name.erase(at, part.size());
    }
    return name.substr(0, name.find('('));
}

/// The path of a source file as a person in the current folder writes it; empty if it is not known, or
/// belongs to the system.
std::string shortPath(const std::string& place)
{
    if (place.starts_with("?") || place.starts_with("/usr/"))
        return "";
    const std::string here = fs::current_path().string() + "/";
    const std::string path = fs::path(place).lexically_normal().string();
    const std::string relative = path.starts_with(here) ? path.substr(here.size()) : path;
    return relative.substr(0, relative.find(' ')); // `Vary.cpp:41 (discriminator 2)`
}

bool isHexadecimal(const std::string& text)
{
    return !text.empty() && text.find_first_not_of("0123456789abcdef") == std::string::npos;
}

} // namespace

int questionSignal()
{
    return SIGRTMAX - 1;
}

bool isAboutStack(std::string_view line)
{
    return line.starts_with(mark);
}

std::vector<ProcessStack> stacksIn(const std::string& log)
{
    std::vector<ProcessStack> stacks;
    std::istringstream stream(log);
    for (std::string line; std::getline(stream, line);)
    {
        const std::vector<std::string> fields = Plays::tabbed(line);
        if (!isAboutStack(line) || fields.size() < 3)
            continue;
        const auto pid = static_cast<pid_t>(std::atoi(fields[1].c_str()));
        auto stack = std::ranges::find_if(stacks,
            [pid](const ProcessStack& each) { return each.pid == pid && !each.isComplete; });
        if (stack == stacks.end())
            stack = stacks.insert(stacks.end(), {pid, std::atoi(fields[2].c_str()), {}});
        if (fields.size() < 5)
            stack->isComplete = true;
        else
            stack->frames.push_back({fields[3], fields[4], fields.size() > 5 ? fields[5] : ""});
    }
    return stacks;
}

std::vector<std::string> StackReader::placesIn(
    const std::string& program, const ProcessStack& stack)
{
    std::vector<std::string> offsets;
    for (const ProcessStack::Frame& frame : stack.frames)
    {
        if (frame.module == program && isHexadecimal(frame.offset))
            offsets.push_back(frame.offset);
    }
    lookUp(program, offsets);
    std::vector<std::string> places;
    for (const std::string& offset : offsets)
    {
        const std::vector<std::string>& found = _places[program + offset];
        places.insert(places.end(), found.begin(), found.end());
    }
    return places;
}

/// Asks addr2line about the offsets that are not known yet. It writes the offset, and then two lines for
/// each function that was inlined there: name and place.
void StackReader::lookUp(const std::string& program, const std::vector<std::string>& offsets)
{
    std::vector<std::string> words{"addr2line", "-afiC", "-e", program};
    for (const std::string& offset : offsets)
    {
        if (_places.try_emplace(program + offset).second)
            words.push_back("0x" + offset);
    }
    constexpr std::size_t withoutOffset = 4;
    // A program that nobody trusts may be made to attack its reader, which has no box.
    if (words.size() == withoutOffset || Box::installed() != nullptr)
        return;
    const TemporaryFolder folder("stack");
    const std::string answer = folder.path() + "/answer";
    Wire::EventLoop loop;
    if (Program(words, answer).wait(loop) != 0)
        return;
    std::ifstream stream(answer);
    std::vector<std::string>* places = nullptr;
    auto asked = words.begin() + withoutOffset;
    for (std::string name, place; std::getline(stream, name);)
    {
        if (name.starts_with("0x") && asked != words.end())
        {
            places = &_places[program + (asked++)->substr(2)];
            continue;
        }
        std::getline(stream, place);
        const std::string path = shortPath(place);
        if (places != nullptr && !name.starts_with("?") && name != "_start" &&
            (!path.empty() || place.starts_with("?")))
            places->push_back(shortName(name) + (path.empty() ? "" : ", " + path));
    }
}

} // namespace Support
