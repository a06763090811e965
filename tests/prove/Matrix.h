#pragma once

#include "tests/prove/Subject.h"
#include "tests/prove/Trial.h"

#include <set>
#include <string>
#include <vector>

namespace Proof
{

/// Subjects by plays: which fault is caught by which play, and with which message.
class Matrix
{
public:
    void add(const Subject& subject, const Verdict& verdict);

    /// Writes a line for each play that a subject has not passed: subject, title, play, outcome,
    /// reason, with tabs between them. Throws std::runtime_error if it cannot be written.
    void write(const std::string& file) const;

    /// Writes the pattern of each fault, for readKnownMistakes(). Throws std::runtime_error.
    void writePatterns(const std::string& file) const;

    /// For each fault with its own pattern left out: how often the first guess is a fault of the same
    /// gap, how often it is another one, and how often there is no guess.
    struct Guesses
    {
        std::size_t right = 0;
        std::size_t wrong = 0;
        std::size_t none = 0;
    };
    [[nodiscard]] Guesses guesses() const;

    /// The graded plays that have judged a fault, and have caught none.
    [[nodiscard]] std::vector<std::string> playsWithoutFault() const;

    /// On how many gaps of a lab its plays depend: those that give points, when each gap was blank
    /// once.
    struct Dependence
    {
        int lab = 0;
        std::size_t gaps = 0;     ///< of the lab
        double average = 0;       ///< gaps that a play needs
        std::string neediest;     ///< the play that needs most
        std::size_t mostGaps = 0; ///< so many
    };
    [[nodiscard]] std::vector<Dependence> dependences() const;

private:
    struct Row
    {
        Subject subject;
        Verdict verdict;
    };
    [[nodiscard]] std::vector<const Row*> faults() const;

    std::vector<Row> _rows;
};

} // namespace Proof
