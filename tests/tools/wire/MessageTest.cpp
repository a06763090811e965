// A table of valid and invalid messages with the result that is expected for each; and a check that
// the result does not depend on the pieces in which a message arrives.

#include "tools/wire/Message.h"

#include <cppunit/TestFixture.h>
#include <cppunit/extensions/HelperMacros.h>
#include <random>

namespace
{

using namespace std::string_literals;
using Wire::Framing;
using Wire::Message;

constexpr auto request = Message::Kind::request;
constexpr auto response = Message::Kind::response;
constexpr auto toHead = Message::Kind::responseToHead;
constexpr auto toConnect = Message::Kind::responseToConnect;

struct Good
{
    Message::Kind kind;
    std::string bytes;
    Framing framing;
    std::string body;
    std::string next; ///< bytes after the message, which it must not take
};

const std::string get = "GET / HTTP/1.1\r\nHost: a\r\n";
const std::string ok = "HTTP/1.1 200 OK\r\n";
const std::string chunks = ok + "Transfer-Encoding: chunked\r\n\r\n";

const std::vector<Good> goodOnes = {
    {request, get + "\r\n", Framing::none, "", "GET"},
    {request, "GET / HTTP/1.0\r\n\r\n", Framing::none, "", ""},
    {request, "POST /a?b=%20 HTTP/1.1\r\nhost:a\r\ncontent-length: 5\r\n\r\nhello", Framing::length,
        "hello", "x"},
    {request,
        "PUT / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: gzip, Chunked\r\n\r\n1\r\nx\r\n0\r\n\r\n",
        Framing::chunked, "x", "y"},
    {response, ok + "Content-Length: 0\r\n\r\n", Framing::length, "", "more"},
    {response, ok + "Content-Length:  3 \t\r\n\r\n\r\n\n", Framing::length, "\r\n\n", "more"},
    {response, chunks + "5;name=value\r\nhello\r\nA ;x\r\n0123456789\r\n0\r\n\r\n",
        Framing::chunked, "hello0123456789", "HTTP"},
    {response, chunks + "000\r\nX: y\r\nZ:\r\n\r\n", Framing::chunked, "", "z"},
    {response, "HTTP/1.1 204 \r\nTransfer-Encoding: chunked\r\n\r\n", Framing::none, "", "x"},
    {response, "HTTP/1.1 304 Not Modified\r\nContent-Length: 9\r\n\r\n", Framing::none, "", "x"},
    {response, "HTTP/1.1 103 Early Hints\r\nLink: <x>\r\n\r\n", Framing::none, "", "HTTP/1.1 200"},
    {toHead, ok + "Content-Length: 9\r\n\r\n", Framing::none, "", "x"},
    {toConnect, ok + "\r\n", Framing::none, "", "bytes of the tunnel"},
    {toConnect, "HTTP/1.1 403 No\r\nContent-Length: 2\r\n\r\nno", Framing::length, "no", "x"},
};

struct Bad
{
    Message::Kind kind;
    std::string bytes;
    std::string fault;
};

const std::vector<Bad> badOnes = {
    {request, "", "the connection ended before the first byte"},
    {request, "\r\n" + get, "the message begins with an empty line"},
    {request, "GET /\r\n", "does not have three parts"},
    {request, "GET  / HTTP/1.1\r\n", "has whitespace in its target"},
    {request, "G(T / HTTP/1.1\r\n", "the method `G(T` is not a token"},
    {request, "GET /a\x01 HTTP/1.1\r\n", "the target `/a\\x01` contains a control character"},
    {request, "GET / HTTP/11\r\n", "the version `HTTP/11` does not have the form HTTP/1.1"},
    {request, "GET / HTTP/2.0\r\n", "the version HTTP/2.0 is not an HTTP/1 version"},
    {request, "GET / HTTP/1.1\r\n\r\n", "no Host field"},
    {request, get + "Host: a\r\n\r\n", "more than one Host field (a, a)"},
    {request, get, "the head has no blank line at its end: the connection ended before it"},
    {request, get + "A : b\r\n\r\n",
        "line 3 of the head has whitespace before the colon (`A : b`)"},
    {request, get + "A\x7f: b\r\n\r\n", "is not a token"},
    {request, get + ": b\r\n\r\n", "the field name `` in line 3 of the head is not a token"},
    {request, get + " folded\r\n\r\n", "line 3 of the head begins with whitespace"},
    {request, get + "A: b\x01\r\n\r\n", "line 3 of the head has a control character"},
    {request, get + "A: b\n\r\n", "line 3 of the head ends in LF without CR"},
    {request, get + "A: b\rc\r\n\r\n", "line 3 of the head has a CR without LF"},
    {request, get + "A: \0\r\n\r\n"s, "line 3 of the head contains a NUL byte"},
    {request, get + "Transfer-Encoding: gzip\r\n\r\n", "does not end in chunked"},
    {request, get + "A: " + std::string(300'000, 'x'), "line 3 of the head is longer than 262144"},
    {response, "<html>", "no blank line at its end"},
    {response, "hello\r\n", "begins with `hello`, which is not a status line"},
    {response, "HTTP/1.1 200\r\n", "does not have three digits and a space after its version"},
    {response, "HTTP/1.1 20 OK\r\n", "does not have three digits"},
    {response, "HTTP/1.1 999 Odd\r\n", "the status 999 is not between 100 and 599"},
    {response, ok + "A: b\r\n<html>\r\n", "line 3 of the head (`<html>`) has no colon"},
    {response, ok + "Content-Length: 10\r\n\r\nfour",
        "Content-Length says 10 but the connection ended after 4 bytes"},
    {response, ok + "Content-Length: +5\r\n\r\n", "Content-Length `+5` is not a decimal number"},
    {response, ok + "Content-Length: 5, 5\r\n\r\n", "Content-Length `5, 5` is not"},
    {response, ok + "Content-Length: 99999999999999999999\r\n\r\n", "is not a decimal number"},
    {response, ok + "Content-Length: 5\r\nContent-Length: 6\r\n\r\n",
        "more than one Content-Length (5, 6)"},
    {response, ok + "Content-Length: 5000000000\r\n\r\nfive!",
        "Content-Length says 5000000000 but the connection ended after 5 bytes"},
    {response, ok + "Transfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\n",
        "both Transfer-Encoding and Content-Length"},
    {response, "HTTP/1.0 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n",
        "an HTTP/1.0 message has a Transfer-Encoding"},
    {response, chunks + "xyz\r\n", "chunk size line `xyz` is not a hexadecimal number"},
    {response, chunks + "5 \r\n", "chunk size line `5 ` has invalid extensions"},
    {response, chunks + "0x5\r\n", "chunk size line `0x5` is not"},
    {response, chunks + "11111111111111111\r\n", "is not a hexadecimal number"},
    {response, chunks + "\r\n", "chunk size line `` is not"},
    {response, chunks + "5\n", "a chunk size line ends in LF without CR"},
    {response, chunks + "5\r\nhello!\r\n", "a chunk has more data than its size says"},
    {response, chunks + "5\r\nhel",
        "a chunk of 5 bytes is incomplete: the connection ended after 3"},
    {response, chunks + "5\r\nhello\r\n", "the last chunk is missing"},
    {response, chunks + "5\r\nhello", "the last chunk is missing"},
    {response, chunks + "0\r\n", "the blank line after the last chunk is missing"},
    {response, chunks + "0\r\nno trailer\r\n", "line 1 after the last chunk (`no trailer`)"},
};

Message fedAtOnce(Message::Kind kind, const std::string& bytes, std::size_t& taken)
{
    Message message(kind);
    taken = message.feed(bytes);
    return message;
}

Message fedByteByByte(Message::Kind kind, const std::string& bytes, std::size_t& taken)
{
    Message message(kind);
    taken = 0;
    while (taken < bytes.size() && message.feed({bytes.data() + taken, 1}) == 1)
        ++taken;
    return message;
}

/// Everything that a message can report, for comparisons.
std::string summary(const Message& message)
{
    std::string text = message.headBytes() + "|" + message.startLine() + "|" + message.fault() +
                       "|" + std::to_string(static_cast<int>(message.state())) + "|" +
                       message.body() + "|" + std::to_string(message.bodyLength());
    for (const auto& field : message.fields())
        text += "|" + field.name + ":" + field.raw;
    for (const auto& field : message.trailers())
        text += "|" + field.name + ":" + field.value;
    return text;
}

class MessageTest : public CppUnit::TestFixture
{
    CPPUNIT_TEST_SUITE(MessageTest);
    CPPUNIT_TEST(validMessagesAreReadToTheirEndAndNoFurther);
    CPPUNIT_TEST(invalidMessagesAreBrokenWithASentence);
    CPPUNIT_TEST(piecesMakeNoDifference);
    CPPUNIT_TEST(randomChangesGiveTheSameResultInPieces);
    CPPUNIT_TEST(aCloseCompletesABodyWithoutALengthAndAResetDoesNot);
    CPPUNIT_TEST(aResetIsReportedAsAReset);
    CPPUNIT_TEST(thePartsOfTheHeadAreAvailable);
    CPPUNIT_TEST(aDroppedBodyKeepsLengthAndHash);
    CPPUNIT_TEST(aBodyOverTheLimitIsBroken);
    CPPUNIT_TEST(versionAndFieldDetermineWhetherAConnectionPersists);
    CPPUNIT_TEST_SUITE_END();

public:
    void validMessagesAreReadToTheirEndAndNoFurther()
    {
        for (const auto& good : goodOnes)
        {
            std::size_t taken = 0;
            const auto message = fedAtOnce(good.kind, good.bytes + good.next, taken);
            CPPUNIT_ASSERT_EQUAL_MESSAGE(good.bytes, std::string(), message.fault());
            CPPUNIT_ASSERT_MESSAGE(good.bytes, message.complete());
            CPPUNIT_ASSERT_EQUAL_MESSAGE(good.bytes, good.bytes.size(), taken);
            CPPUNIT_ASSERT_EQUAL_MESSAGE(good.bytes, good.body, message.body());
            CPPUNIT_ASSERT_MESSAGE(good.bytes, good.framing == message.framing());
        }
    }

    void invalidMessagesAreBrokenWithASentence()
    {
        for (const auto& bad : badOnes)
        {
            std::size_t taken = 0;
            auto message = fedAtOnce(bad.kind, bad.bytes, taken);
            message.sawEnd(false);
            CPPUNIT_ASSERT_MESSAGE(bad.bytes, message.broken());
            const bool found = message.fault().find(bad.fault) != std::string::npos;
            CPPUNIT_ASSERT_MESSAGE(bad.fault + "\nbut the fault is: " + message.fault(), found);
        }
    }

    void piecesMakeNoDifference()
    {
        for (const auto& good : goodOnes)
            compareAtOnceWithByteByByte(good.kind, good.bytes + good.next);
        for (const auto& bad : badOnes)
            compareAtOnceWithByteByByte(bad.kind, bad.bytes);
    }

    void randomChangesGiveTheSameResultInPieces()
    {
        std::mt19937 random(20240611); // the same mutations in every run
        const std::string insertions = "\r\n:; ,0Ff\t\0\x80HTTP"s;
        for (int i = 0; i < 5000; ++i)
        {
            const auto& good = goodOnes[random() % goodOnes.size()];
            std::string bytes = good.bytes + good.next;
            for (auto changes = 1 + random() % 4; changes > 0; --changes)
            {
                const auto at = random() % bytes.size();
                const char c = insertions[random() % insertions.size()];
                if (random() % 3 == 0)
                    bytes.insert(at, 1, c);
                else if (random() % 2 == 0 && bytes.size() > 1)
                    bytes.erase(at, 1);
                else
                    bytes[at] = c;
            }
            compareAtOnceWithByteByByte(good.kind, bytes);
        }
    }

    void aCloseCompletesABodyWithoutALengthAndAResetDoesNot()
    {
        Message ended(response);
        ended.feed(ok + "\r\nhel");
        ended.feed("lo");
        CPPUNIT_ASSERT(ended.state() == Message::State::inBody);
        ended.sawEnd(false);
        CPPUNIT_ASSERT(ended.complete());
        CPPUNIT_ASSERT_EQUAL(std::string("hello"), ended.body());

        Message reset(response);
        reset.feed(ok + "\r\nhello");
        reset.sawEnd(true);
        CPPUNIT_ASSERT_EQUAL(
            std::string(
                "the connection was reset after 5 bytes, but only a regular close completes "
                "a body without a length"),
            reset.fault());
    }

    void aResetIsReportedAsAReset()
    {
        Message message(response);
        message.feed(ok);
        message.sawEnd(true);
        CPPUNIT_ASSERT_EQUAL(
            std::string(
                "the head has no blank line at its end: the connection was reset before it"),
            message.fault());
    }

    void thePartsOfTheHeadAreAvailable()
    {
        Message message(response);
        message.feed("HTTP/1.1 404 Not  Found\r\nVary: a\r\nVARY:\tB , c \r\nX:\r\n\r\n");
        CPPUNIT_ASSERT_EQUAL(404, message.status());
        CPPUNIT_ASSERT_EQUAL(std::string("Not  Found"), message.reason());
        CPPUNIT_ASSERT_EQUAL(std::string("HTTP/1.1"), message.version());
        CPPUNIT_ASSERT_EQUAL(std::string("a, B , c"), message.value("vary"));
        CPPUNIT_ASSERT_EQUAL(std::string("\tB , c "), message.fields().at(1).raw);
        CPPUNIT_ASSERT(message.has("Vary", "A") && message.has("Vary", "b"));
        CPPUNIT_ASSERT(!message.has("Vary", "d") && !message.has("Y", ""));
        CPPUNIT_ASSERT(message.field("x") && !message.field("y"));
    }

    void aDroppedBodyKeepsLengthAndHash()
    {
        Message::Limits drop;
        drop.dropBody = true;
        Message dropped(response, drop);
        Message kept(response);
        for (const std::string_view piece : {chunks.c_str(), "5\r\nhel", "lo\r\n0\r\n\r\n"})
        {
            dropped.feed(piece);
            kept.feed(piece);
        }
        CPPUNIT_ASSERT(dropped.complete());
        CPPUNIT_ASSERT_EQUAL(std::string(), dropped.body());
        CPPUNIT_ASSERT_EQUAL(std::uint64_t{5}, dropped.bodyLength());
        CPPUNIT_ASSERT_EQUAL(Wire::hashOf("hello"), dropped.bodyHash());
        CPPUNIT_ASSERT_EQUAL(kept.bodyHash(), dropped.bodyHash());
    }

    void aBodyOverTheLimitIsBroken()
    {
        Message::Limits small;
        small.body = 4;
        Message message(response, small);
        message.feed(ok + "\r\n1234");
        CPPUNIT_ASSERT(!message.broken());
        message.feed("5");
        CPPUNIT_ASSERT_EQUAL(std::string("the body is longer than 4 bytes"), message.fault());
    }

    void versionAndFieldDetermineWhetherAConnectionPersists()
    {
        const auto keeps = [](const std::string& head)
        {
            Message message(request);
            message.feed(head + "\r\n\r\n");
            return message.keepsConnection();
        };
        CPPUNIT_ASSERT(keeps("GET / HTTP/1.1\r\nHost: a"));
        CPPUNIT_ASSERT(!keeps("GET / HTTP/1.1\r\nHost: a\r\nConnection: x, Close"));
        CPPUNIT_ASSERT(!keeps("GET / HTTP/1.0"));
        CPPUNIT_ASSERT(keeps("GET / HTTP/1.0\r\nConnection: Keep-Alive"));
    }

private:
    static void compareAtOnceWithByteByByte(Message::Kind kind, const std::string& bytes)
    {
        std::size_t takenAtOnce = 0;
        std::size_t takenByteByByte = 0;
        const auto atOnce = fedAtOnce(kind, bytes, takenAtOnce);
        const auto byteByByte = fedByteByByte(kind, bytes, takenByteByByte);
        CPPUNIT_ASSERT_EQUAL_MESSAGE(bytes, summary(atOnce), summary(byteByByte));
        CPPUNIT_ASSERT_EQUAL_MESSAGE(bytes, takenAtOnce, takenByteByByte);
    }
};

CPPUNIT_TEST_SUITE_REGISTRATION(MessageTest);

} // namespace
