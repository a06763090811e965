#pragma once

#include "tools/wire/EventLoop.h"

#include <string>

namespace Real
{

/// A new self-signed certificate for a name, with its key. It is valid for a day.
class Certificate
{
public:
    /// Makes the certificate, with the program openssl, in `folder`. Throws std::runtime_error with
    /// its output if that fails.
    Certificate(Wire::EventLoop& loop, const std::string& folder, const std::string& name);

    /// A file in PEM format.
    std::string file() const { return _folder + "/certificate.pem"; }
    std::string keyFile() const { return _folder + "/key.pem"; }

    /// SHA-256 of the public key in base64, by which Chromium recognises a certificate to trust.
    const std::string& fingerprint() const { return _fingerprint; }

private:
    std::string _folder;
    std::string _fingerprint;
};

} // namespace Real
