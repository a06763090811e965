// The judge's box in a process that is not a proxy.
#include "tools/grade/Apart.h"

namespace Grade
{

namespace
{

const Support::JudgeBox& boxWithoutNamespaces()
{
    static const auto box = []
    {
        auto made = std::make_unique<Support::JudgeBox>();
        made->doWithout({.network = true, .folder = true});
        made->begin(true);
        return made;
    }();
    return *box;
}

} // namespace

Apart::Apart(const std::vector<std::string>& readable, const std::vector<std::string>& writable)
    : _confinement(writable, false), _walls(boxWithoutNamespaces().walls({.program = "",
                                         .libraries = readable,
                                         .writable = writable,
                                         .ports = {},
                                         .supervised = false}))
{
}

bool Apart::enter() const
{
    return _walls->enter() && _confinement.enter() && _walls->close();
}

bool Apart::isComplete()
{
    return Support::Confinement::isolatesProcesses();
}

} // namespace Grade
