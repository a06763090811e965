#pragma once

#include <filesystem>
#include <string>
#include <string_view>

/// A response on its way into the store. It is written to a file aside, under a name that nobody
/// else has, and gets its own name only when it is whole: rename(2) puts it there in one step.
/// So nobody ever finds half of a response, whatever breaks off meanwhile.
///
/// Where the disk fails it stops writing and never publishes: the proxy goes on without a copy.
class StoreWriter
{
public:
    /// `folder` is the store's; `file` is where the entry is to appear; `head` is its text up to
    /// the body.
    StoreWriter(std::filesystem::path folder, std::filesystem::path file, std::string_view head);
    StoreWriter(const StoreWriter&) = delete;
    StoreWriter& operator=(const StoreWriter&) = delete;
    /// Removes what was not published.
    ~StoreWriter();

    /// Adds to the body.
    void write(std::string_view bytes);

    /// Makes the entry appear, whole, in the place of an older one. To be called once all of the
    /// body has been written. Calling it again changes nothing.
    void publish();

    /// Where entries wait until they are whole, inside the store's folder: a rename is one step
    /// only within one file system.
    static constexpr const char* asideFolder = "incoming";

private:
    /// Opens a new file aside, with a name of its own (two processes may store the same response at
    /// the same time), for `_descriptor` and `_aside`. Leaves `_descriptor` at -1 if that fails.
    void openAside();
    /// Closes the file aside; it is no longer ours to remove.
    void release();

    std::filesystem::path _folder;
    std::filesystem::path _file;
    std::string _aside;   ///< the path of the file aside
    int _descriptor = -1; ///< -1: nothing is being written
};
