#pragma once

#include "tests/asked/Question.h"

#include <string>
#include <vector>

namespace Asked
{

/// What a function has returned, or how it has ended.
struct Answer
{
    enum class Kind
    {
        value,  ///< a word or a number
        head,   ///< a start line and fields, as bytes
        fields, ///< lines `Name: value`
        set,    ///< a line for each member, in any order
        threw,  ///< the name of an exception, and what it says
        blank,  ///< the number and the name of a gap
        ended,  ///< how the process ended that called the function
        misread ///< the question itself is wrong
    };
    Kind kind;
    std::string text;
};

/// Calls the function. Throws what it throws.
Answer answerOf(const Question& question);

/// The functions of http/, rules/ and store/, by name: nullptr if there is none.
using Function = Answer (*)(const Question& question);
Function functionOfHttp(const std::string& name);
Function functionOfRules(const std::string& name);
Function functionOfStore(const std::string& name);

/// The gaps that fall back and were called by this process, in order.
std::vector<std::string>& passedOver();

/// Lines `Name: value`.
std::string linesOf(const proxy::FieldList& fields);

} // namespace Asked
