// Compares which plays fail with which plays fail for known mistakes. Plays that were not judged say
// nothing, neither way.
#include "tests/support/KnownMistakes.h"

#include "tests/support/Text.h"

#include <algorithm>
#include <fstream>
#include <sstream>

namespace Plays
{

namespace
{

// Of the plays that fail here or with the known mistake, so many must fail in both.
constexpr double nearEnough = 0.75;
// More mistakes than these with one pattern: the pattern says only that something basic is wrong.
constexpr std::size_t mostAlike = 2;

std::set<std::string> both(const std::set<std::string>& one, const std::set<std::string>& other)
{
    std::set<std::string> result;
    std::ranges::set_intersection(one, other, std::inserter(result, result.end()));
    return result;
}

/// The share of plays that fail in both, of those that fail in any (the Jaccard index).
double likeness(const std::set<std::string>& one, const std::set<std::string>& other)
{
    const std::size_t common = both(one, other).size();
    const std::size_t any = one.size() + other.size() - common;
    return any == 0 ? 0 : static_cast<double>(common) / static_cast<double>(any);
}

int labOf(const std::string& play)
{
    const std::size_t slash = play.find('/');
    return slash == std::string::npos || !play.starts_with("lab")
               ? 0
               : static_cast<int>(number(play.substr(3, slash - 3)).value_or(0));
}

} // namespace

std::vector<KnownMistake> readKnownMistakes(const std::string& file)
{
    std::vector<KnownMistake> mistakes;
    std::ifstream stream(file);
    for (std::string line; std::getline(stream, line);)
    {
        std::istringstream parts(line);
        KnownMistake mistake;
        std::getline(parts, mistake.title, '\t');
        std::getline(parts, mistake.seen, '\t');
        for (std::string play; std::getline(parts, play, '\t');)
            mistake.failed.insert(play);
        if (mistake.failed.empty())
            continue;
        mistake.lab = labOf(*mistake.failed.begin());
        mistakes.push_back(std::move(mistake));
    }
    return mistakes;
}

std::vector<KnownMistake> lookingLike(const std::vector<KnownMistake>& mistakes, int lab,
    const std::set<std::string>& failed, const std::set<std::string>& judged)
{
    double best = nearEnough;
    std::vector<KnownMistake> alike;
    for (const KnownMistake& mistake : mistakes)
    {
        if (mistake.lab != lab)
            continue;
        const double value = likeness(failed, both(mistake.failed, judged));
        if (value > best)
            alike.clear();
        if (value >= best)
        {
            best = value;
            alike.push_back(mistake);
        }
    }
    return alike.size() > mostAlike ? std::vector<KnownMistake>() : alike;
}

} // namespace Plays
