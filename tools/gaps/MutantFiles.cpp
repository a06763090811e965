#include "tools/gaps/MutantFiles.h"

#include "tools/gaps/Lines.h"

namespace gaps
{

namespace
{

/// `7.1-03.gap`: with at least two digits, a list of the folder is in order.
std::string fileName(GapNumber gap, std::size_t index)
{
    return gap.text() + (index < 10 ? "-0" : "-") + std::to_string(index) + ".gap";
}

std::string fileText(const GapTree::Place& place, const Mutant& mutant, const std::string& reason)
{
    const auto& [file, gap] = place;
    const auto& end = file->lines[gap->end];
    return "# " + mutant.sentence + "\n# at: " + file->name + ":" +
           std::to_string(mutant.line + 1) + "\n" +
           (reason.empty() ? "" : "# harmless: " + reason + "\n") + "\n" + file->lines[gap->start] +
           mutant.body + end + (lineEndOf(end).empty() ? "\n" : "");
}

} // namespace

std::size_t MutantFiles::add(const GapTree::Place& place)
{
    std::size_t index = 0;
    for (const auto& mutant : mutantsOf(*place.file, *place.gap))
    {
        const auto reason = _list.reasonFor(mutant.sentence);
        _tree.files[fileName(place.gap->number, ++index)].bytes = fileText(place, mutant, reason);
        _sentences.insert(mutant.sentence);
        if (!reason.empty())
            ++_harmless;
    }
    return index;
}

bool MutantFiles::isName(const std::string& path)
{
    const auto dash = path.find('-');
    return dash != std::string::npos && path.ends_with(".gap") &&
           GapNumber::parse(path.substr(0, dash)).has_value();
}

} // namespace gaps
