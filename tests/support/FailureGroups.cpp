// Two failures are alike if the same sentence describes them, and what came begins in the same way.
#include "tests/support/FailureGroups.h"

#include <algorithm>
#include <cctype>
#include <map>

namespace Plays
{

namespace
{

constexpr std::size_t beginning = 40;

/// The text with `#` for each number of four digits or more: ports and lengths differ by chance, but a
/// status does not.
std::string withoutNumbers(const std::string& text)
{
    std::string result;
    std::size_t digits = 0;
    for (const char c : text)
    {
        digits = std::isdigit(static_cast<unsigned char>(c)) != 0 ? digits + 1 : 0;
        if (digits == 4)
            result.replace(result.size() - 3, 3, "#");
        else if (digits < 4)
            result += c;
    }
    return result;
}

std::string likeness(const Result& result)
{
    std::string came;
    if (result.transcript.failure)
        came = result.transcript.failure->difference.came.substr(0, beginning);
    return withoutNumbers(result.reason) + "\n" + withoutNumbers(came);
}

} // namespace

std::vector<FailureGroup> failureGroups(
    std::vector<const CatalogEntry*> failed, const ResultSummary& summary)
{
    std::ranges::stable_sort(
        failed, {}, [](const CatalogEntry* entry) { return entry->play.scene.size(); });
    std::vector<FailureGroup> groups;
    std::map<std::string, std::size_t> places;
    for (const CatalogEntry* entry : failed)
    {
        const auto [place, isNew] =
            places.try_emplace(likeness(*summary.resultOf(*entry)), groups.size());
        if (isNew)
            groups.emplace_back();
        groups[place->second].push_back(entry);
    }
    return groups;
}

} // namespace Plays
