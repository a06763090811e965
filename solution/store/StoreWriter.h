#pragma once

#include "FileDescriptor.h"
#include "store/EvictionQueue.h"
#include "store/FileStatus.h"
#include "store/GrowingEntry.h"
#include "store/Lease.h"
#include "store/StoreFile.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace proxy
{

/// A response on its way into the store. It is written to a temporary file, under a name that no
/// other process uses, and gets its final name only when it is complete: rename(2) does that in one
/// step. So no reader ever finds an incomplete response, whatever goes wrong in the meantime.
///
/// The beginning of an entry stays in memory until somebody wants to read it from the file, or until it is
/// too long for that; only then is the file created. An entry that is complete before is written in one piece,
/// seal and all.
///
/// If the disk fails, or the response is too large for the store, the writer stops and never
/// publishes: the proxy goes on without storing the response.
class StoreWriter
{
public:
    /// `folder` is the store's; `file` is where the entry will appear; `head` is its text up to the
    /// body, from formatEntryHead(). The entry is published only if `lease` is held then; null:
    /// always. `queue`, `folder` and `lease` must outlive the writer.
    StoreWriter(EvictionQueue& queue, const std::filesystem::path& folder, std::string file,
        std::string_view head, const Lease* lease);
    StoreWriter(const StoreWriter&) = delete;
    StoreWriter& operator=(const StoreWriter&) = delete;
    /// Removes what has not been published.
    ~StoreWriter();

    /// Appends to the body.
    void write(std::string_view bytes);

    /// The body is complete: writes its length into the entry, and publishes the entry if there is
    /// room for it and its lease is still held. Calling it again changes nothing.
    void finish();

    /// Returns true while the entry is in memory, and nothing of it in a file.
    bool isInMemory() const { return !_unwritten.empty(); }
    /// The entry will be written to this empty file of a fetch (CollapsedFetch::giveFile()), and not to one of its
    /// own. If that gets another name by CollapsedFetch::detach(), the lease must be lost, too. Call it while the
    /// entry isInMemory().
    void writeTo(OpenFile file);

    /// `step` is called at the end of finish(), if there was room for the entry.
    void afterwards(std::function<void()> step) { _afterwards = std::move(step); }

    /// The entry is counted here when it is published. It must outlive the writer.
    void countIn(ChangeCounters::Publications& publications) { _publications = &publications; }

    /// Returns true if the response will be published when it is complete and there is room for it.
    bool mayBePublished() const { return isWriting() && (_lease == nullptr || _lease->isHeld()); }
    /// Returns true while the response is being stored.
    bool isWriting() const { return isInMemory() || _descriptor; }
    /// Opens what has been written of the body, and will be: from now on each write() can be read from
    /// the file at once. Returns std::nullopt if it cannot be read.
    std::optional<GrowingBody> readBody();
    /// Returns the path of the temporary file, which grows while the response arrives, after readBody().
    const std::string& temporaryFile() const { return _temporaryFile; }

private:
    /// Creates a temporary file with a unique name (two processes may store the same response at
    /// the same time), for which isTemporaryName() is true; sets `_descriptor` and
    /// `_temporaryFile`. Leaves `_descriptor` empty if that fails.
    void openTemporaryFile();
    /// Makes the complete entry appear, in place of an older one.
    void publish();
    void publishIfLeaseIsHeld();
    void append(std::string_view bytes);
    void createFile();
    void flush();
    void writeToFile(std::string_view bytes);
    void seal();
    void removeFile();
    /// Stops storing the response, and removes the temporary file.
    void giveUp(const std::string& why);

    EvictionQueue& _queue;
    const std::filesystem::path& _folder;
    std::string _file;
    std::string _head;
    std::string _unwritten; ///< the entry so far, until it is in the file; its head is never empty
    const Lease* _lease;
    ChangeCounters::Publications* _publications = nullptr;
    std::function<void()> _afterwards;
    std::uint64_t _length = 0;        ///< of the body, in bytes
    std::string _temporaryFile;       ///< its path
    FileDescriptor _descriptor;       ///< empty: there is no file yet, or no longer
    std::optional<FileStatus> _given; ///< of the file, if it was that of a fetch
};

} // namespace proxy
