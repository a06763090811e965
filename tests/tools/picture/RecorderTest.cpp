// What is written down of a connection, from the bytes of its two sides.

#include "tools/picture/Recorder.h"

#include <cppunit/TestFixture.h>
#include <cppunit/extensions/HelperMacros.h>

namespace
{

using namespace std::string_literals;
using Picture::Side;
using Wire::End;

const std::string get = "GET /one HTTP/1.1\r\nHost: c\r\n\r\n";
const std::string head = "HEAD /one HTTP/1.1\r\nHost: c\r\n\r\n";
const std::string connect = "CONNECT c:443 HTTP/1.1\r\nHost: c:443\r\n\r\n";
const std::string ok = "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n";

class RecorderTest : public CppUnit::TestFixture
{
    CPPUNIT_TEST_SUITE(RecorderTest);
    CPPUNIT_TEST(aRequestAndItsResponseAreTwoRecords);
    CPPUNIT_TEST(thePiecesInWhichTheBytesComeDoNotMatter);
    CPPUNIT_TEST(messagesOnOneConnectionAreTold);
    CPPUNIT_TEST(aResponseToHeadHasNoBody);
    CPPUNIT_TEST(anInterimResponseIsARecordOfItsOwn);
    CPPUNIT_TEST(aTunnelIsBytesInTurns);
    CPPUNIT_TEST(afterASwitchOfProtocolsComeBytes);
    CPPUNIT_TEST(bytesThatAreNotHttpAreOneRecord);
    CPPUNIT_TEST(aMessageThatBreaksOffSaysWhy);
    CPPUNIT_TEST(aBodyUntilTheEndIsCompleteThen);
    CPPUNIT_TEST(aResetAndARefusalAreRecords);
    CPPUNIT_TEST(onlyTheFirstBytesOfABodyAreKept);
    CPPUNIT_TEST(onlyTheLastRecordsAreKept);
    CPPUNIT_TEST(theJsonOfARecordIsPrintable);
    CPPUNIT_TEST_SUITE_END();

public:
    void setUp() override
    {
        _tape.emplace();
        _recorder.emplace(*_tape, 'A', 'B', 3);
    }

    void aRequestAndItsResponseAreTwoRecords()
    {
        client(get);
        server(ok + "hello");
        expect("A>B request complete GET /one HTTP/1.1 +0\n"
               "B>A response complete HTTP/1.1 200 OK +5 hello\n");
        const auto& response = *_tape->records()[1];
        CPPUNIT_ASSERT_EQUAL("GET /one HTTP/1.1"s, response.request);
        CPPUNIT_ASSERT_EQUAL(ok, response.head);
        CPPUNIT_ASSERT_EQUAL(std::size_t{3}, response.connection);
    }

    void thePiecesInWhichTheBytesComeDoNotMatter()
    {
        for (const char c : get)
            client(std::string(1, c));
        for (const char c : ok + "hello")
            server(std::string(1, c));
        expect("A>B request complete GET /one HTTP/1.1 +0\n"
               "B>A response complete HTTP/1.1 200 OK +5 hello\n");
    }

    void messagesOnOneConnectionAreTold()
    {
        client(get + get);
        server(ok + "hello" + ok + "he");
        expect("A>B request complete GET /one HTTP/1.1 +0\n"
               "A>B request complete GET /one HTTP/1.1 +0\n"
               "B>A response complete HTTP/1.1 200 OK +5 hello\n"
               "B>A response open HTTP/1.1 200 OK +2 he\n");
    }

    void aResponseToHeadHasNoBody()
    {
        client(head);
        server(ok);
        client(get);
        server(ok + "hello");
        expect("A>B request complete HEAD /one HTTP/1.1 +0\n"
               "B>A response complete HTTP/1.1 200 OK +0\n"
               "A>B request complete GET /one HTTP/1.1 +0\n"
               "B>A response complete HTTP/1.1 200 OK +5 hello\n");
    }

    void anInterimResponseIsARecordOfItsOwn()
    {
        client(head);
        server("HTTP/1.1 103 Early Hints\r\n\r\n" + ok);
        expect("A>B request complete HEAD /one HTTP/1.1 +0\n"
               "B>A response complete HTTP/1.1 103 Early Hints +0\n"
               "B>A response complete HTTP/1.1 200 OK +0\n");
    }

    void aTunnelIsBytesInTurns()
    {
        client(connect);
        server("HTTP/1.1 200 OK\r\n\r\n");
        client("\x16\x03");
        client("\x01");
        server("abc");
        client("d");
        expect("A>B request complete CONNECT c:443 HTTP/1.1 +0\n"
               "B>A response complete HTTP/1.1 200 OK +0\n"
               "A>B bytes complete  +3 \x16\x03\x01\n"
               "B>A bytes complete  +3 abc\n"
               "A>B bytes open  +1 d\n");
        _recorder->ended(Side::opener, End::ended);
        CPPUNIT_ASSERT(_tape->records()[4]->state == Picture::Record::State::complete);
    }

    void afterASwitchOfProtocolsComeBytes()
    {
        client(get);
        server("HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: Upgrade\r\n\r\nabc");
        client("GET");
        expect("A>B request complete GET /one HTTP/1.1 +0\n"
               "B>A response complete HTTP/1.1 101 Switching Protocols +0\n"
               "B>A bytes complete  +3 abc\n"
               "A>B bytes open  +3 GET\n");
    }

    void bytesThatAreNotHttpAreOneRecord()
    {
        client("hello\nyou\n");
        client("there\n");
        server(ok + "hello");
        expect("A>B bytes broken  +16 hello\nyou\nthere\n\n"
               "B>A response complete HTTP/1.1 200 OK +5 hello\n");
        CPPUNIT_ASSERT_EQUAL(
            "line 1 of the head ends in LF without CR"s, _tape->records()[0]->fault);
    }

    void aMessageThatBreaksOffSaysWhy()
    {
        client(get);
        server(ok + "he");
        _recorder->ended(Side::accepter, End::ended);
        expect("A>B request complete GET /one HTTP/1.1 +0\n"
               "B>A response broken HTTP/1.1 200 OK +2 he\n");
        CPPUNIT_ASSERT_EQUAL("Content-Length says 5 but the connection ended after 2 bytes"s,
            _tape->records()[1]->fault);
    }

    void aBodyUntilTheEndIsCompleteThen()
    {
        client(get);
        server("HTTP/1.1 200 OK\r\n\r\nhe");
        expect("A>B request complete GET /one HTTP/1.1 +0\n"
               "B>A response open HTTP/1.1 200 OK +2 he\n");
        _recorder->ended(Side::accepter, End::ended);
        expect("A>B request complete GET /one HTTP/1.1 +0\n"
               "B>A response complete HTTP/1.1 200 OK +2 he\n");
    }

    void aResetAndARefusalAreRecords()
    {
        _recorder->ended(Side::opener, End::reset);
        _recorder->ended(Side::accepter, End::refused);
        expect("A>B reset complete  +0\nB>A refused complete  +0\n");
    }

    void onlyTheFirstBytesOfABodyAreKept()
    {
        client(get);
        server("HTTP/1.1 200 OK\r\nContent-Length: 9000000000\r\n\r\n");
        for (int i = 0; i < 3; ++i)
            server(std::string(1'000'000, 'x'));
        const auto& response = *_tape->records()[1];
        CPPUNIT_ASSERT_EQUAL(std::uint64_t{3'000'000}, response.length);
        CPPUNIT_ASSERT_EQUAL(std::string(1024, 'x'), response.beginning);
        CPPUNIT_ASSERT(response.state == Picture::Record::State::open);
    }

    void onlyTheLastRecordsAreKept()
    {
        for (int i = 0; i < 201; ++i)
            client(get);
        CPPUNIT_ASSERT_EQUAL(std::size_t{200}, _tape->records().size());
        CPPUNIT_ASSERT_EQUAL(std::uint64_t{2}, _tape->records().front()->id);
    }

    void theJsonOfARecordIsPrintable()
    {
        CPPUNIT_ASSERT_EQUAL("\"<b>\\\"\\\\ \\n\\\\x0d \\\\x00\\\\xff\""s,
            Picture::quoted("<b>\"\\ \r\n\r \0\xff"s));
        client(get);
        const std::string text = json(*_tape->records()[0]);
        const std::string end =
            ",\"from\":\"A\",\"to\":\"B\",\"connection\":3,\"kind\":\"request\","
            "\"state\":\"complete\",\"line\":\"GET /one HTTP/1.1\","
            "\"request\":\"\",\"head\":\"GET /one HTTP/1.1\\nHost: c\\n\\n\","
            "\"beginning\":\"\",\"length\":0,\"fault\":\"\"}";
        CPPUNIT_ASSERT(text.starts_with("{\"id\":1,\"time\":"));
        CPPUNIT_ASSERT_EQUAL(end, text.substr(text.find(",\"from\"")));
    }

private:
    void client(const std::string& bytes) { _recorder->bytes(Side::opener, bytes); }
    void server(const std::string& bytes) { _recorder->bytes(Side::accepter, bytes); }

    /// A line for each record: direction, kind, state, start line, length, first bytes.
    void expect(const std::string& lines)
    {
        const auto word = [](const std::string& text, const std::string& name)
        {
            const auto begin = text.find("\"" + name + "\":\"") + name.size() + 4;
            return text.substr(begin, text.find('"', begin) - begin);
        };
        std::string found;
        for (const auto& record : _tape->records())
        {
            const std::string text = json(*record);
            found += std::string{record->from, '>', record->to} + " " + word(text, "kind") + " " +
                     word(text, "state") + " " + record->line + " +" +
                     std::to_string(record->length) +
                     (record->beginning.empty() ? "" : " " + record->beginning) + "\n";
        }
        CPPUNIT_ASSERT_EQUAL(lines, found);
    }

    std::optional<Picture::Tape> _tape;
    std::optional<Picture::Recorder> _recorder;
};

CPPUNIT_TEST_SUITE_REGISTRATION(RecorderTest);

} // namespace
