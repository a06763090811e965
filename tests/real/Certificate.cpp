// openssl makes the certificate and its fingerprint.

#include "tests/real/Certificate.h"

#include "tests/support/Files.h"
#include "tests/support/Program.h"

#include <stdexcept>

namespace Real
{

namespace
{

const char* const makeFingerprint =
    "openssl x509 -in \"$0\" -pubkey -noout | openssl pkey -pubin -outform der |"
    " openssl dgst -sha256 -binary | openssl base64";

/// Runs the program, and returns its output.
std::string run(
    Wire::EventLoop& loop, const std::vector<std::string>& words, const std::string& output)
{
    const int status = Support::Program(words, output).wait(loop);
    const std::string said = Support::readFile(output);
    if (status != 0)
        throw std::runtime_error("openssl makes no certificate: " + said);
    return said;
}

} // namespace

Certificate::Certificate(Wire::EventLoop& loop, const std::string& folder, const std::string& name)
    : _folder(folder)
{
    const std::string output = folder + "/openssl.output";
    run(loop,
        {"openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1",
            "-nodes", "-keyout", keyFile(), "-out", file(), "-days", "1", "-subj", "/CN=" + name,
            "-addext", "subjectAltName=DNS:" + name},
        output);
    _fingerprint = run(loop, {"sh", "-c", makeFingerprint, file()}, output);
    _fingerprint.erase(_fingerprint.find_last_not_of('\n') + 1);
}

} // namespace Real
