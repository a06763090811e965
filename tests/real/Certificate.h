#pragma once

#include "tools/wire/EventLoop.h"

#include <string>

namespace Real
{

/// A certificate that a server shows for a name, with its key. Signed by itself, made anew, good
/// for a day.
class Certificate
{
public:
    /// Makes it with the program openssl. Throws std::runtime_error with what that says.
    Certificate(Wire::EventLoop& loop, const std::string& folder, const std::string& name);

    /// In the form PEM.
    std::string file() const { return _folder + "/certificate.pem"; }
    std::string keyFile() const { return _folder + "/key.pem"; }

    /// SHA-256 of its public key, base64: by this Chromium knows the one that it is to trust.
    const std::string& fingerprint() const { return _fingerprint; }

private:
    std::string _folder;
    std::string _fingerprint;
};

} // namespace Real
