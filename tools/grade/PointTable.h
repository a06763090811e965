#pragma once

#include "tests/support/LabName.h"

#include <chrono>
#include <iosfwd>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace Grade
{

/// For whose eyes the result of a test is.
enum class Visibility
{
    shown,
    afterDeadline, ///< the student, but only when nobody can hand in any more
    hidden         ///< the instructor alone
};

/// How late work is counted.
struct LatePolicy
{
    std::chrono::minutes grace{0};   ///< so late costs nothing
    std::chrono::minutes step{1440}; ///< after that, each step that has begun costs `percent`
    int percent = 0;                 ///< of what was reached
    int most = 100;                  ///< percent that are lost at most

    /// The percentage of the points that is left.
    int kept(std::chrono::minutes late) const;
};

/// The instructor's decisions about points, from a text file. Each line is one of these; what is behind a #
/// is a comment:
///
///     lab 3 weight 12                   the lab counts 12 points in all; without: the sum of its tests
///     lab 7a weight 6                   of a lab in halves, each half has a weight
///     test lab3/NAME points 4           instead of what the play says
///     test lab3/NAME hidden             or `after-deadline`, or `shown`; a * at the end stands for any text
///     late grace 15m step 24h percent 10 most 50
class PointTable
{
public:
    /// Shows all tests, counts their own points, and takes nothing off.
    PointTable() = default;

    /// Throws std::runtime_error with `FILE:LINE: sentence`.
    static PointTable read(const std::string& file);

    int points(const std::string& test, int own) const;
    Visibility visibility(const std::string& test) const;

    /// What the lab counts; std::nullopt: the sum of its tests.
    std::optional<int> weight(const Plays::LabName& lab) const;

    const LatePolicy& late() const { return _late; }

private:
    struct Rule
    {
        std::string pattern;
        std::optional<int> points;
        std::optional<Visibility> visibility;
    };
    void take(const std::string& line);
    void takeLab(std::istream& words);
    void takeTest(std::istream& words);
    void takeLate(std::istream& words);

    std::map<Plays::LabName, int> _weights;
    std::vector<Rule> _rules; // the last one that fits counts
    LatePolicy _late;
};

} // namespace Grade
