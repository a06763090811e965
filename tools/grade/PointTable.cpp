// Reads the instructor's table of points.
#include "tools/grade/PointTable.h"

#include "tests/support/LabFolder.h"

#include <algorithm>
#include <fstream>
#include <sstream>
#include <stdexcept>

namespace Grade
{

namespace
{

using std::chrono::minutes;

[[noreturn]] void refuse(const std::string& sentence)
{
    throw std::runtime_error(sentence);
}

std::string wordFrom(std::istream& words, const std::string& what)
{
    std::string word;
    if (!(words >> word))
        refuse(what + " is missing at the end of the line.");
    return word;
}

int numberFrom(std::istream& words, const std::string& what)
{
    const std::string word = wordFrom(words, "The number of " + what);
    const bool digits =
        word.size() <= 6 && word.find_first_not_of("0123456789") == std::string::npos;
    return digits ? std::stoi(word)
                  : (refuse("'" + word + "' is not a number of " + what + "."), 0);
}

/// `15m`, `24h`, `7d`.
minutes durationFrom(std::istream& words)
{
    const std::string word = wordFrom(words, "A time such as 15m or 24h");
    std::istringstream number(word.substr(0, word.size() - 1));
    const int count = numberFrom(number, "minutes, hours or days");
    switch (word.back())
    {
    case 'm':
        return minutes(count);
    case 'h':
        return std::chrono::hours(count);
    case 'd':
        return std::chrono::days(count);
    default:
        refuse("'" + word + "' is not a time: it ends in m, h or d, as in 24h.");
    }
}

bool fits(const std::string& pattern, const std::string& test)
{
    return pattern.ends_with('*') ? test.starts_with(pattern.substr(0, pattern.size() - 1))
                                  : test == pattern;
}

} // namespace

int LatePolicy::kept(minutes late) const
{
    if (late <= grace)
        return 100;
    const auto steps = (late - grace + step - minutes(1)) / step;
    return 100 - static_cast<int>(std::min<std::int64_t>(most, steps * percent));
}

void PointTable::takeLab(std::istream& words)
{
    const std::string name = wordFrom(words, "The number of a lab");
    const std::vector<Plays::LabName> labs = Plays::labsNamed(name);
    if (labs.empty())
        refuse("There is no lab " + name + ".");
    if (labs.size() > 1)
        refuse("Lab " + name + " has two halves, each with a weight of its own, as in: lab " +
               labs.front().text() + " weight 10");
    if (wordFrom(words, "weight") != "weight")
        refuse("After the number of a lab comes weight.");
    _weights[labs.front()] = numberFrom(words, "points");
}

void PointTable::takeTest(std::istream& words)
{
    Rule rule{wordFrom(words, "The name of a test"), {}, {}};
    const std::string what = wordFrom(words, "points, shown, after-deadline or hidden");
    if (what == "points")
        rule.points = numberFrom(words, "points");
    else if (what == "shown")
        rule.visibility = Visibility::shown;
    else if (what == "after-deadline")
        rule.visibility = Visibility::afterDeadline;
    else if (what == "hidden")
        rule.visibility = Visibility::hidden;
    else
        refuse("After the name of a test comes points, shown, after-deadline or hidden, not '" +
               what + "'.");
    _rules.push_back(rule);
}

void PointTable::takeLate(std::istream& words)
{
    for (std::string what; words >> what;)
    {
        if (what == "grace")
            _late.grace = durationFrom(words);
        else if (what == "step")
            _late.step = durationFrom(words);
        else if (what == "percent")
            _late.percent = numberFrom(words, "percent");
        else if (what == "most")
            _late.most = numberFrom(words, "percent");
        else
            refuse("Late work has grace, step, percent and most, not '" + what + "'.");
    }
    if (_late.step <= minutes(0) || _late.most > 100)
        refuse("A step is longer than no time, and at most 100 percent can be lost.");
}

void PointTable::take(const std::string& line)
{
    std::istringstream words(line.substr(0, line.find('#')));
    std::string what;
    if (!(words >> what))
        return;
    if (what == "lab")
        takeLab(words);
    else if (what == "test")
        takeTest(words);
    else if (what == "late")
        takeLate(words);
    else
        refuse("A line begins with lab, test or late, not '" + what + "'.");
    if (std::string rest; words >> rest)
        refuse("'" + rest + "' is too much in this line.");
}

PointTable PointTable::read(const std::string& file)
{
    std::ifstream stream(file);
    if (!stream)
        refuse("The table of points cannot be read: " + file);
    PointTable table;
    int number = 0;
    try
    {
        for (std::string line; std::getline(stream, line);)
        {
            ++number;
            table.take(line);
        }
    }
    catch (const std::runtime_error& error)
    {
        refuse(file + ":" + std::to_string(number) + ": " + error.what());
    }
    return table;
}

int PointTable::points(const std::string& test, int own) const
{
    for (auto rule = _rules.rbegin(); rule != _rules.rend(); ++rule)
    {
        if (rule->points && fits(rule->pattern, test))
            return *rule->points;
    }
    return own;
}

Visibility PointTable::visibility(const std::string& test) const
{
    for (auto rule = _rules.rbegin(); rule != _rules.rend(); ++rule)
    {
        if (rule->visibility && fits(rule->pattern, test))
            return *rule->visibility;
    }
    return Visibility::shown;
}

std::optional<int> PointTable::weight(const Plays::LabName& lab) const
{
    const auto found = _weights.find(lab);
    return found == _weights.end() ? std::nullopt : std::optional(found->second);
}

} // namespace Grade
