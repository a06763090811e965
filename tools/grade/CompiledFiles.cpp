// Two trees with the same headers share the object files of the sources that they have in common. Only the
// compiler has written them, from these very texts: a submission cannot bring about the object file of another
// text. (A student's file that includes a .cpp file gets the text of it that was there the first time.)

#include "tools/grade/CompiledFiles.h"

#include <algorithm>

namespace Grade
{

namespace
{

std::map<std::string, std::string> headersOf(const Candidate& candidate)
{
    std::map<std::string, std::string> headers;
    for (const auto& [path, file] : candidate.base->tree.files().files)
    {
        if (path.ends_with(".h"))
            headers[path] = candidate.bytesOf(path);
    }
    return headers;
}

} // namespace

const std::string& Candidate::bytesOf(const std::string& path) const
{
    const auto found = changed.find(path);
    return found == changed.end() ? base->tree.files().files.at(path).bytes : found->second;
}

bool Candidate::isSameAs(const Candidate& other) const
{
    const auto& files = base->tree.files().files;
    const auto& others = other.base->tree.files().files;
    return std::ranges::equal(files, others,
        [&](const auto& mine, const auto& theirs)
        { return mine.first == theirs.first && bytesOf(mine.first) == other.bytesOf(mine.first); });
}

CompiledFiles::CompiledFiles(const Proof::BaseTrees& bases)
{
    for (const auto& [state, tree] : bases.all())
    {
        const Candidate unchanged{&tree};
        Objects& objects = suiting(unchanged);
        for (const auto& [source, object] : tree.objects)
            objects[{source, unchanged.bytesOf(source)}] = object;
    }
}

CompiledFiles::Objects& CompiledFiles::suiting(const Candidate& candidate)
{
    return _byHeaders[headersOf(candidate)];
}

} // namespace Grade
