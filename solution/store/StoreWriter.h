#pragma once

#include "store/EvictionQueue.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

namespace proxy
{

/// A response on its way into the store. It is written to a file aside, under a name that nobody
/// else has, and gets its own name only when it is whole: rename(2) puts it there in one step.
/// So nobody ever finds half of a response, whatever breaks off meanwhile.
///
/// Where the disk fails, or where the response is too large for the store, it stops writing and
/// never publishes: the proxy goes on without a copy.
class StoreWriter
{
public:
    /// `folder` is the store's; `file` is where the entry is to appear; `head` is its text up to
    /// the body, from formatEntryHead(). `ledger` must outlive the writer.
    StoreWriter(const EvictionQueue& ledger, std::filesystem::path folder,
        std::filesystem::path file, std::string_view head);
    StoreWriter(const StoreWriter&) = delete;
    StoreWriter& operator=(const StoreWriter&) = delete;
    /// Removes what was not published.
    ~StoreWriter();

    /// Adds to the body.
    void write(std::string_view bytes);

    /// The body is whole: writes its length into the entry, and publishes that, if there is room
    /// for it. Calling it again changes nothing.
    void finish();

    /// Whether a copy is still being made.
    bool isWriting() const { return _descriptor >= 0; }
    /// The file aside, which grows while the response comes in.
    const std::string& temporaryFile() const { return _temporaryFile; }

private:
    /// Opens a new file aside, with a name of its own (two processes may store the same response at
    /// the same time), for `_descriptor` and `_aside`. Leaves `_descriptor` at -1 if that fails.
    void openTemporaryFile();
    /// Makes the entry appear, whole, in the place of an older one.
    void publish();
    void append(std::string_view bytes);
    void seal();
    /// Makes an end of it: there will be no copy.
    void giveUp(const std::string& why);
    /// Closes the file aside; it is no longer ours to remove.
    void release();

    const EvictionQueue& _queue;
    std::filesystem::path _folder;
    std::filesystem::path _file;
    std::string _head;
    std::uint64_t _length = 0;  ///< of the body, in bytes
    std::string _temporaryFile; ///< the path of the file temporaryFile
    int _descriptor = -1;       ///< -1: nothing is being written
};

} // namespace proxy
