// Many bodies of one gap in one source file.
#include "tests/prove/Batch.h"

#include "tests/support/FileDescriptor.h"

#include <fcntl.h>
#include <filesystem>
#include <set>
#include <stdexcept>
#include <unistd.h>

namespace Proof
{

namespace
{

/// The bytes before the index. With the NUL at its end, the index is at a multiple of four.
constexpr std::string_view mark = "The index of the chosen body is";

} // namespace

void joinInBatches(std::vector<Subject>& subjects)
{
    std::map<std::pair<int, std::set<gaps::GapNumber>>, std::vector<Subject*>> alike;
    for (Subject& subject : subjects)
    {
        std::set<gaps::GapNumber> numbers;
        for (const auto& [number, body] : subject.bodies)
            numbers.insert(number);
        if (!numbers.empty())
            alike[{subject.state, numbers}].push_back(&subject);
    }
    for (const auto& [key, members] : alike)
    {
        if (members.size() < 2)
            continue;
        const auto batch = std::make_shared<Batch>();
        for (Subject* member : members)
        {
            member->batch = batch;
            member->choice = batch->members.size();
            batch->members.push_back(member->bodies);
        }
    }
}

std::vector<std::shared_ptr<Batch>> halvesOf(const Batch& batch)
{
    std::vector<std::shared_ptr<Batch>> halves{
        std::make_shared<Batch>(), std::make_shared<Batch>()};
    for (std::size_t index = 0; index < batch.members.size(); ++index)
        halves[index < batch.members.size() / 2 ? 0 : 1]->members.push_back(batch.members[index]);
    return halves;
}

gaps::Bodies joinedBodies(const std::vector<gaps::Bodies>& members)
{
    gaps::Bodies all;
    for (std::size_t index = 0; index < members.size(); ++index)
    {
        for (const auto& [number, body] : members[index])
        {
            all[number].name = body.name;
            all[number].text += "    if (chosenBody.index == " + std::to_string(index) +
                                ")\n    {\n" + body.text + "    }\n";
        }
    }
    return all;
}

std::string definitionOfChoice()
{
    // The type has a name: so the files of a program share one variable.
    return "struct ChosenBody { char mark[" + std::to_string(mark.size() + 1) +
           "]; unsigned index; }; inline volatile ChosenBody chosenBody{\"" + std::string(mark) +
           "\", 0};\n";
}

void copyWithChoice(const std::string& program, const std::string& copy, std::uint32_t chosen)
{
    std::filesystem::copy_file(program, copy);
    const std::string bytes = gaps::bytesOf(program);
    const std::size_t found = bytes.find(mark);
    if (found == std::string::npos || found != bytes.rfind(mark))
        throw std::runtime_error("There is no choice between bodies in " + program + ".");
    const Support::FileDescriptor file(::open(copy.c_str(), O_WRONLY | O_CLOEXEC));
    const auto place = static_cast<off_t>(found + mark.size() + 1);
    if (::pwrite(file.get(), &chosen, sizeof chosen, place) != sizeof chosen)
        throw std::runtime_error(copy + " cannot be written.");
}

} // namespace Proof
