// The gaps in store/ that look at files. The files of a question are in a folder of their own.
#include "tests/asked/Functions.h"

#include "store/CollapsedFetch.h"
#include "store/CollapsedFetchWaiter.h"
#include "store/FileLock.h"
#include "store/FileNames.h"
#include "store/StoreFile.h"

#include <cstdlib>
#include <fcntl.h>
#include <stdexcept>

namespace Asked
{

namespace
{

namespace fs = std::filesystem;
using Kind = Answer::Kind;

/// An empty folder, which is removed with all that is in it.
class QuestionFolder
{
public:
    QuestionFolder()
    {
        std::string name = (fs::temp_directory_path() / "question-XXXXXX").string();
        if (::mkdtemp(name.data()) == nullptr)
            throw std::runtime_error("cannot make a folder");
        _path = name;
    }
    QuestionFolder(const QuestionFolder&) = delete;
    QuestionFolder& operator=(const QuestionFolder&) = delete;
    ~QuestionFolder()
    {
        std::error_code ignored;
        fs::remove_all(_path, ignored);
    }
    const fs::path& path() const { return _path; }

private:
    fs::path _path;
};

/// Makes the file that another process would have open, and locks it for `locked`. Empty for `missing`.
proxy::FileDescriptor otherProcess(const fs::path& file, const std::string& state)
{
    if (state == "missing")
        return {};
    proxy::FileDescriptor descriptor = proxy::openOwnFile(file, O_RDWR | O_CREAT);
    if (state != "not locked")
        proxy::lockFile(descriptor.get());
    return descriptor;
}

/// `file`: what openLocked() finds.
Answer openLocked(const Question& question)
{
    const QuestionFolder folder;
    const std::string state = question.text("file", "missing");
    const bool cannotBeMade = state == "in no folder";
    const fs::path file = folder.path() / (cannotBeMade ? "none/file" : "file");
    const auto other = otherProcess(file, cannotBeMade ? "missing" : state);
    const auto result = proxy::openLocked(file, proxy::IfLocked::giveUp);
    if (!result)
        return {Kind::value, "another process has it"};
    if (!result->descriptor)
        return {Kind::value, "cannot be locked"};
    const proxy::OpenFile next = proxy::openWithStatus(file, O_RDWR);
    if (!next.descriptor || !proxy::isLocked(next.descriptor.get()))
        return {Kind::value, "opened, but not locked"};
    const bool isDescribed = result->path == file && result->status == next.status;
    return {Kind::value, isDescribed ? "locked" : "locked, with a wrong path or status"};
}

/// `file`: that of the fetch, which another process has opened. `shown`: the entry that it names. `then`: what
/// has become of the file before look() is called.
Answer look(const Question& question)
{
    const QuestionFolder folder;
    fs::create_directory(folder.path() / proxy::fetchesFolder);
    fs::create_directory(folder.path() / proxy::incomingFolder);
    const fs::path file = proxy::CollapsedFetch::fileFor(folder.path(), "key");
    const proxy::FileDescriptor other = otherProcess(file, question.text("file", "missing"));
    const std::string name = "AAAAAA";
    const fs::path entry = folder.path() / proxy::incomingFolder / name;
    const std::string shown = question.text("shown");
    if (!shown.empty())
        proxy::writeAt(other, 0, name);
    if (shown == "an entry")
        proxy::openOwnFile(entry, O_RDWR | O_CREAT);
    proxy::CollapsedFetchWaiter waiter(folder.path(), "key", std::chrono::seconds(1));
    const std::string then = question.text("then");
    if (then == "removed")
        fs::remove(file);
    if (then == "renamed")
        fs::rename(file, file.string() + ".1");
    using State = proxy::CollapsedFetchWaiter::State;
    switch (waiter.look())
    {
    case State::fetching:
        return {Kind::value, "fetching"};
    case State::shown:
        return {
            Kind::value, waiter.temporaryFile() == entry ? "shown" : "shown, but not this entry"};
    case State::over:
        return {Kind::value, "over"};
    case State::abandoned:
        return {Kind::value, "abandoned"};
    }
    return {Kind::value, "no member of State"};
}

} // namespace

Function functionOfStore(const std::string& name)
{
    return name == "openLocked" ? openLocked : name == "look" ? look : nullptr;
}

} // namespace Asked
