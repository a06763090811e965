#pragma once

#include "FileDescriptor.h"

#include <filesystem>
#include <string>

namespace proxy
{

/// The permission to store the response to a request, taken before the request is sent. A request
/// that changes something at the origin revokes it (RFC 9111 section 4.4): the response may have
/// been generated before the change, and would be stored as fresh after it.
///
/// As all processes see it, a lease is an empty file beside the fetches, named by the digest of the
/// URI's key, and locked by the process that holds it. Removing the file revokes the lease.
class Lease
{
public:
    /// Takes a lease for everything that is stored for the URI with this key: complete and partial
    /// responses, and all variants. `folder` is the store's. If the file cannot be created, the
    /// lease is not held.
    Lease(const std::filesystem::path& folder, const std::string& key);
    Lease(const Lease&) = delete;
    Lease& operator=(const Lease&) = delete;
    ~Lease();

    /// Returns false once the lease has been revoked.
    bool isHeld() const;

    /// Revokes all leases for this URI, except `spared`, which may be null. Call it before the
    /// stored responses are removed: StoreWriter looks at its lease while the cache index is
    /// locked, so it has either published what is then removed, or never publishes.
    static void revokeAll(
        const std::filesystem::path& folder, const std::string& key, const Lease* spared);

private:
    std::string _file;
    FileDescriptor _descriptor; ///< locked, so that Store sweeps only what killed processes left
};

} // namespace proxy
