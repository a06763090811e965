// What a run has found out, as a table for other programs.
#include "tests/prove/Matrix.h"

#include "tests/support/KnownMistakes.h"

#include <algorithm>
#include <fstream>
#include <map>
#include <stdexcept>
#include <tuple>

namespace Proof
{

namespace
{

/// The plays with one of these outcomes.
std::set<std::string> namesOf(
    const std::map<std::string, PlayResult>& plays, const std::set<std::string>& outcomes)
{
    std::set<std::string> names;
    for (const auto& [name, play] : plays)
    {
        if (outcomes.contains(play.outcome))
            names.insert(name);
    }
    return names;
}

} // namespace

void Matrix::add(const Subject& subject, const Verdict& verdict)
{
    _rows.push_back({subject, verdict});
}

void Matrix::write(const std::string& file) const
{
    std::ofstream stream(file);
    for (const Row& row : _rows)
    {
        for (const auto* plays : {&row.verdict.plays, &row.verdict.apart})
        {
            for (const auto& [name, play] : *plays)
            {
                if (play.outcome != "passed")
                    stream << row.subject.name << '\t' << row.subject.title << '\t' << name << '\t'
                           << play.outcome << '\t' << play.reason << '\n';
            }
        }
    }
    if (!stream.flush())
        throw std::runtime_error(file + " cannot be written.");
}

std::vector<const Matrix::Row*> Matrix::faults() const
{
    std::vector<const Row*> faults;
    for (const Row& row : _rows)
    {
        if (row.subject.kind == Subject::Kind::fault &&
            !namesOf(row.verdict.plays, {"failed"}).empty())
            faults.push_back(&row);
    }
    std::ranges::sort(faults, {}, [](const Row* row) { return row->subject.name; });
    return faults;
}

void Matrix::writePatterns(const std::string& file) const
{
    std::ofstream stream(file);
    for (const Row* row : faults())
    {
        stream << row->subject.title << '\t' << row->subject.seen;
        for (const std::string& play : namesOf(row->verdict.plays, {"failed"}))
            stream << '\t' << play;
        stream << '\n';
    }
    if (!stream.flush())
        throw std::runtime_error(file + " cannot be written.");
}

Matrix::Guesses Matrix::guesses() const
{
    Guesses guesses;
    const std::vector<const Row*> all = faults();
    for (const Row* row : all)
    {
        std::vector<Plays::KnownMistake> others;
        for (const Row* other : all)
        {
            // The gap takes the place of the title: it is what is compared here.
            if (other != row)
                others.push_back({other->subject.lab, other->subject.bodies.begin()->first.text(),
                    "", namesOf(other->verdict.plays, {"failed"})});
        }
        const auto alike =
            Plays::lookingLike(others, row->subject.lab, namesOf(row->verdict.plays, {"failed"}),
                namesOf(row->verdict.plays, {"failed", "passed"}));
        if (alike.empty())
            ++guesses.none;
        else if (row->subject.bodies.begin()->first.text() == alike[0].title)
            ++guesses.right;
        else
            ++guesses.wrong;
    }
    return guesses;
}

std::vector<std::string> Matrix::playsWithoutFault() const
{
    std::set<std::string> judging;
    std::set<std::string> catching;
    for (const Row* row : faults())
    {
        judging.merge(namesOf(row->verdict.plays, {"passed"}));
        catching.merge(namesOf(row->verdict.plays, {"failed"}));
        catching.merge(namesOf(row->verdict.apart, {"failed"}));
    }
    std::vector<std::string> without;
    std::ranges::set_difference(judging, catching, std::back_inserter(without));
    return without;
}

std::vector<Matrix::Dependence> Matrix::dependences() const
{
    std::map<int, Dependence> labs;
    std::map<int, std::map<std::string, std::size_t>> gapsNeeded; // by lab and play
    for (const auto& [subject, verdict] : _rows)
    {
        if (subject.kind != Subject::Kind::blank)
            continue;
        ++labs[subject.lab].gaps;
        for (const auto& [name, play] : verdict.plays)
        {
            if (play.points > 0)
                gapsNeeded[subject.lab][name] += std::size_t{play.outcome != "passed"};
        }
    }
    std::vector<Dependence> dependences;
    for (auto& [lab, dependence] : labs)
    {
        const auto& plays = gapsNeeded[lab];
        std::size_t sum = 0;
        for (const auto& [name, gaps] : plays)
        {
            sum += gaps;
            if (gaps > dependence.mostGaps)
                std::tie(dependence.neediest, dependence.mostGaps) = std::tie(name, gaps);
        }
        dependence.lab = lab;
        dependence.average = static_cast<double>(sum) / static_cast<double>(plays.size());
        dependences.push_back(dependence);
    }
    return dependences;
}

} // namespace Proof
