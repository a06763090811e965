#pragma once

#include "tests/prove/Matrix.h"
#include "tests/support/Terminal.h"

namespace Proof
{

/// What a run has found out so far. It shows a progress bar, and each subject that does not hold.
class Findings
{
public:
    /// A subject has been proved; `done` of `all` have.
    void take(const Subject& subject, const Verdict& verdict, std::size_t done, std::size_t all);
    void clearProgress() const { _terminal.clear(); }

    [[nodiscard]] const Matrix& matrix() const { return _matrix; }
    [[nodiscard]] std::size_t passed() const { return _passed; }
    [[nodiscard]] std::size_t failed() const { return _failed; }
    /// Mutants that do not compile.
    [[nodiscard]] std::size_t notBuilt() const { return _notBuilt; }

private:
    void report(const Subject& subject, const Verdict& verdict);

    Plays::Terminal _terminal;
    Matrix _matrix;
    std::size_t _passed = 0;
    std::size_t _failed = 0;
    std::size_t _notBuilt = 0;
};

} // namespace Proof
