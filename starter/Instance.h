#pragma once

#include <Poco/Net/SocketAddress.h>

#include <filesystem>
#include <string>

namespace proxy
{

/// What is true of this running proxy. Options holds what the user asked for.
struct Instance
{
    std::filesystem::path root;       ///< the real path of the root folder: no symbolic links
    Poco::Net::SocketAddress address; ///< where it listens, with the port that it really has
    /// What it calls itself in Via and Cache-Status (RFC 9110 section 7.6.3). A proxy recognizes a
    /// request that comes back to it by this name, so no other proxy may have the same.
    std::string pseudonym;
};

} // namespace proxy
