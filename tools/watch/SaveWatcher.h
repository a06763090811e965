#pragma once

#include "tools/watch/Bell.h"
#include "tools/watch/Snapshot.h"

#include <functional>
#include <optional>

namespace Watch
{

/// Waits until source files in some folders are saved. Where the kernel does not report that, it
/// looks again and again.
class SaveWatcher
{
public:
    struct Times
    {
        std::chrono::milliseconds quiet{100};  ///< saves with shorter pauses are one burst
        std::chrono::milliseconds period{500}; ///< from one look to the next, without a bell
    };

    /// `warn` is told, once, why it looks again and again. Throws std::runtime_error if one of the
    /// folders does not exist.
    SaveWatcher(const std::vector<std::string>& folders,
        const std::function<void(const std::string&)>& warn, Times times);

    /// The files that were saved since the last call, or since this object was made; waits for one
    /// if there is none yet. Throws std::runtime_error when one of the folders has gone.
    std::vector<std::string> next();

    /// From now on it does not rely on the kernel. `subject`: the part that does not report saves.
    void doWithoutBell(const std::string& subject);

private:
    void await() const;
    bool isDisturbed() const;
    bool hearsMore(const std::vector<std::string>& folders);
    Snapshot look();
    Snapshot lookWhenQuiet();

    std::vector<std::string> _roots;
    std::function<void(const std::string&)> _warn;
    Times _times;
    std::optional<Bell> _bell;
    Snapshot _last;
};

} // namespace Watch
