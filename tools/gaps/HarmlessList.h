#pragma once

#include "tools/gaps/Diagnostic.h"
#include "tools/gaps/GapNumber.h"

#include <functional>
#include <map>
#include <string>
#include <string_view>

namespace gaps
{

/// The mutants that no test has to catch, because their change is harmless, each with the reason.
class HarmlessList
{
public:
    /// Reads a list: a line with the sentence of a mutant, then its reason, indented. Empty lines and
    /// those that begin with # do not count. `name` is for messages. Throws a Refusal that lists the
    /// errors.
    static HarmlessList read(const std::string& name, std::string_view text);

    /// The reason why a mutant is harmless; empty if it is not in the list.
    std::string reasonFor(const std::string& sentence) const;

    /// A diagnostic for each entry of these gaps that is not among the sentences.
    Diagnostics outdated(const std::function<bool(GapNumber)>& isChosen,
        const std::function<bool(const std::string& sentence)>& isMutant) const;

private:
    struct Entry
    {
        std::size_t line = 0;
        GapNumber gap;
        std::string reason;
    };

    /// Begins an entry; the same one again if the sentence occurs twice.
    Entry& begin(std::size_t line, const std::string& sentence, Diagnostics& errors);

    std::string _name;
    std::map<std::string, Entry> _entries; ///< by the sentence
};

} // namespace gaps
