// CONNECT: clients speak TLS with nginx through the proxy, which cannot read it.

#include "tests/real/Certificate.h"
#include "tests/real/Nginx.h"
#include "tests/real/RealFixture.h"
#include "tests/support/Files.h"

#include <cppunit/extensions/HelperMacros.h>

namespace
{

using namespace Real;

const char* const page = "https://secure.example.com/large.bin";

/// Trusts the certificate, and requests a page through the proxy.
const char* const urllibOverTls =
    "import sys, ssl, urllib.request as request\n"
    "trust = request.HTTPSHandler(context=ssl.create_default_context(cafile=sys.argv[3]))\n"
    "proxy = request.ProxyHandler({'https': sys.argv[1]})\n"
    "opener = request.build_opener(proxy, trust)\n"
    "sys.stdout.buffer.write(opener.open(sys.argv[2]).read())\n";

class TunnelTest : public RealFixture
{
    CPPUNIT_TEST_SUITE(TunnelTest);
    CPPUNIT_TEST(curlGetsTheBytes);
    CPPUNIT_TEST(curlSendsAFile);
    CPPUNIT_TEST(wgetGetsTheBytes);
    CPPUNIT_TEST(urllibGetsTheBytes);
    CPPUNIT_TEST(aWrongCertificateIsSeenByTheClient);
    CPPUNIT_TEST(otherPortsAreForbidden);
    CPPUNIT_TEST_SUITE_END();

public:
    void setUp() override
    {
        RealFixture::setUp();
        _certificate =
            std::make_unique<Certificate>(_loop, newFolder("certificate"), "secure.example.com");
        _nginx =
            std::make_unique<Nginx>(_loop, newFolder("server"), documents(), _certificate.get());
        serve("large.bin", Support::randomBytes(20'000'000));
        startProxy({{"secure.example.com:443", _nginx->port()},
            {"other.example.com:443", _nginx->port()}, {"www.example.com:80", _nginx->port()}});
    }

    void tearDown() override
    {
        _nginx.reset();
        RealFixture::tearDown();
    }

    void curlGetsTheBytes()
    {
        const Answer answer = ask(page, "answer", throughTunnel());
        CPPUNIT_ASSERT_EQUAL_MESSAGE(_proxy->log(), 0, answer.exitStatus);
        CPPUNIT_ASSERT_EQUAL(std::string("200"), answer.status);
        CPPUNIT_ASSERT(Support::sameBytes(documents() + "/large.bin", answer.bodyFile));
    }

    void curlSendsAFile()
    {
        Support::writeFile(path("file"), Support::randomBytes(20'000'000));
        const Answer answer = ask("https://secure.example.com/new.bin", "answer",
            throughTunnel({"--upload-file", path("file")}));
        CPPUNIT_ASSERT_EQUAL_MESSAGE(_proxy->log(), 0, answer.exitStatus);
        CPPUNIT_ASSERT_EQUAL(std::string("201"), answer.status);
        CPPUNIT_ASSERT(Support::sameBytes(path("file"), documents() + "/new.bin"));
    }

    void wgetGetsTheBytes()
    {
        run({"wget", "--no-config", "--no-verbose", "--tries", "1", "--ca-certificate",
                _certificate->file(), "--output-document", path("answer"), page},
            path("wget.output"), {"https_proxy=" + proxyUrl(), "no_proxy="});
        CPPUNIT_ASSERT(Support::sameBytes(documents() + "/large.bin", path("answer")));
    }

    void urllibGetsTheBytes()
    {
        run({"python3", "-c", urllibOverTls, proxyUrl(), page, _certificate->file()},
            path("answer"));
        CPPUNIT_ASSERT(Support::sameBytes(documents() + "/large.bin", path("answer")));
    }

    void aWrongCertificateIsSeenByTheClient()
    {
        // B reaches the server, but its certificate is for another name.
        const Answer answer = ask("https://other.example.com/large.bin", "answer", throughTunnel());
        CPPUNIT_ASSERT_EQUAL(60, answer.exitStatus); // curl: "SSL certificate was not OK"
        assertAsked(0, *_nginx);
    }

    void otherPortsAreForbidden()
    {
        const Answer answer = ask("http://www.example.com/large.bin", "answer",
            viaProxy({"--proxytunnel", "--write-out", "%{http_connect}\\n"}));
        CPPUNIT_ASSERT_EQUAL(std::string("403"), answer.status);
        CPPUNIT_ASSERT(answer.exitStatus != 0);
        assertAsked(0, *_nginx);
    }

private:
    std::vector<std::string> throughTunnel(std::vector<std::string> more = {}) const
    {
        more.insert(more.end(), {"--cacert", _certificate->file()});
        return viaProxy(more);
    }

    std::unique_ptr<Certificate> _certificate;
    std::unique_ptr<Nginx> _nginx;
};

CPPUNIT_TEST_SUITE_REGISTRATION(TunnelTest);

} // namespace
