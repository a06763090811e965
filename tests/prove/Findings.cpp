// What a person sees while subjects are proved.
#include "tests/prove/Findings.h"

#include <algorithm>
#include <iostream>

namespace Proof
{

void Findings::take(
    const Subject& subject, const Verdict& verdict, std::size_t done, std::size_t all)
{
    _matrix.add(subject, verdict);
    if (!verdict.built && verdict.holds())
        ++_notBuilt;
    else if (verdict.holds())
        _passed += std::max<std::size_t>(1, subject.parts.size());
    else
        report(subject, verdict);
    _terminal.progress(done, all, subject.name);
}

void Findings::report(const Subject& subject, const Verdict& verdict)
{
    _terminal.clear();
    std::cout << subject.name << ": " << subject.title << '\n' << verdict.fault;
    if (subject.parts.empty())
        ++_failed;
    else
        std::cout << "They are proved in two halves now.\n";
    std::cout << std::flush;
}

} // namespace Proof
