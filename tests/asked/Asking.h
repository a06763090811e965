#pragma once

#include <string>

namespace Asked
{

class Question;
struct Answer;

/// Asks questions, each in a process of its own, so that a function that crashes or does not return
/// costs one answer.
class Asking
{
public:
    using Function = Answer (*)(const Question& question);

    /// Calls the function that the question names.
    Asking();
    /// For a test: calls this one.
    explicit Asking(Function function) : _function(function) {}

    /// The answer to a question (see Question), in three parts, separated by tabs: one word for its
    /// kind, the answer, and the gaps that are blank and were passed over, each followed by a
    /// semicolon. Throws std::runtime_error if no process can be made.
    std::string answerTo(const std::string& line);

private:
    [[noreturn]] void answerAndEnd(const std::string& line, int pipe) const;

    Function _function;
    int _endless = 0; ///< how many calls did not return
};

} // namespace Asked
