// CppUnit catches what a listener throws, so a line that could not be written is reported at the end.
#include "tests/support/ResultLines.h"

#include "tests/support/Text.h"

#include <cerrno>
#include <fcntl.h>
#include <stdexcept>
#include <unistd.h>

namespace Plays
{

namespace
{

// B can make a sentence longer, and the reader keeps only so many bytes of all.
constexpr std::size_t longestReason = 1000;

} // namespace

std::string resultLine(const Play& play, const Result& result)
{
    return play.name + "\t" + std::string(wordFor(result.outcome)) + "\t" +
           std::to_string(play.points) + "\t" + visible(result.reason).substr(0, longestReason) +
           "\t" + std::string(verdictFor(result.kind)) + "\n";
}

ResultLines::ResultLines(int descriptor, std::size_t tests, const Results& results)
    : _results(results)
{
    if (::fcntl(descriptor, F_SETFD, FD_CLOEXEC) != 0)
        throw std::runtime_error(
            "Descriptor " + std::to_string(descriptor) + " (--results) is not open.");
    _descriptor = Support::FileDescriptor(descriptor);
    write("plan " + std::to_string(tests) + "\n");
}

void ResultLines::endTest(CppUnit::Test* test)
{
    const auto* play = dynamic_cast<const PlayTest*>(test);
    if (play == nullptr)
        return;
    const auto found = _results.find(play->entry().play.name);
    if (found != _results.end())
        write(resultLine(play->entry().play, found->second));
}

void ResultLines::finish()
{
    write("end\n");
    if (_failed)
        throw std::runtime_error("The results cannot be written to the descriptor of --results.");
}

void ResultLines::write(const std::string& line)
{
    for (std::size_t done = 0; done < line.size() && !_failed;)
    {
        const ssize_t written = ::write(_descriptor.get(), line.data() + done, line.size() - done);
        _failed = written <= 0 && errno != EINTR;
        done += written > 0 ? static_cast<std::size_t>(written) : 0;
    }
}

} // namespace Plays
