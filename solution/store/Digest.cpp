// Digests, by Poco.

#include "store/Digest.h"

#include <Poco/DigestEngine.h>
#include <Poco/SHA2Engine.h>

namespace proxy
{

std::string sha256(const std::string& text)
{
    Poco::SHA2Engine engine(Poco::SHA2Engine::SHA_256);
    engine.update(text);
    return Poco::DigestEngine::digestToHex(engine.digest());
}

} // namespace proxy
