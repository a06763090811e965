// What the parser makes of a play, and the mistakes that it reports, each with its line.
#include "tests/support/PlayParser.h"

#include "tests/support/Assertions.h"

#include <cppunit/TestFixture.h>
#include <cppunit/extensions/HelperMacros.h>
#include <sstream>

namespace Plays
{

namespace
{

const std::string HEAD = "title  A test\nspec   RFC 9112 section 3\npoints 2\n";
const std::string REQUEST = "A>B  GET / HTTP/1.1\nA>B\n";
const std::string ANSWER = "B>A  HTTP/1.1 200\n";

Play parsed(const std::string& text)
{
    std::istringstream stream(text);
    return parsePlay(stream, "x.play", "lab1/x");
}

struct Mistake
{
    std::string text;
    std::string wanted; // in the message
};

void assertFaults(const std::vector<Mistake>& mistakes)
{
    for (const Mistake& mistake : mistakes)
    {
        const std::string message = Support::messageOf([&] { parsed(mistake.text); });
        Support::assertContains(message, mistake.wanted, "in the play:\n" + mistake.text);
    }
}

} // namespace

class PlayParserTest : public CppUnit::TestFixture
{
    CPPUNIT_TEST_SUITE(PlayParserTest);
    CPPUNIT_TEST(theHeadIsRead);
    CPPUNIT_TEST(eachValueOfATableIsACase);
    CPPUNIT_TEST(mistakesInATableAreReported);
    CPPUNIT_TEST(linesBetweenTheSamePartiesAreOneMessage);
    CPPUNIT_TEST(aDirectiveEndsAMessage);
    CPPUNIT_TEST(rawBytesHaveNoHead);
    CPPUNIT_TEST(spacesAtTheEndOfATextAreKept);
    CPPUNIT_TEST(originsAreCounted);
    CPPUNIT_TEST(mistakesInTheHeadAreReported);
    CPPUNIT_TEST(mistakesInTheSceneAreReported);
    CPPUNIT_TEST(mistakesInMessagesAreReported);
    CPPUNIT_TEST(everyDirectiveIsKnown);
    CPPUNIT_TEST(directivesNameTheirParty);
    CPPUNIT_TEST(theRestOfARequestHasNoHead);
    CPPUNIT_TEST_SUITE_END();

    void theHeadIsRead()
    {
        const Play play = parsed(
            "# comment\ntitle  A test  \nspec RFC 9112 section 3\nspec RFC 9110\nguard\n"
            "gap 1.7 answer with\nread The status line\nneeds lab1/y\nfile a.txt  x y\\n\nfile "
            "e.txt {nothing}\n"
            "unreadable u.txt secret\n"
            "link l.txt ../s.txt\noutside s.txt secret\noptions --timeout 2\n"
            "name www.example.com\nname b.example:8080 C2\ndown C2\nraw C3\ndeaf C4\npipe p\n"
            "addresses x.example ::1 127.0.0.1\n\n" +
            REQUEST + ANSWER);
        CPPUNIT_ASSERT_EQUAL(1, play.lab);
        CPPUNIT_ASSERT_EQUAL(std::string("lab1/x"), play.name);
        CPPUNIT_ASSERT_EQUAL(std::size_t{2}, play.specs.size());
        CPPUNIT_ASSERT(play.guard && play.points == 0);
        CPPUNIT_ASSERT_EQUAL(std::string("1.7 answer with"), play.gaps.at(0));
        CPPUNIT_ASSERT_EQUAL(std::string("The status line"), play.read);
        CPPUNIT_ASSERT_EQUAL(std::string("x y\\n"), play.files[0].content);
        CPPUNIT_ASSERT_EQUAL(std::string("u.txt"), play.unreadable[0].name);
        CPPUNIT_ASSERT_EQUAL(std::string("../s.txt"), play.links[0].content);
        CPPUNIT_ASSERT_EQUAL(std::string("s.txt"), play.outside[0].name);
        CPPUNIT_ASSERT_EQUAL(std::size_t{2}, play.options.size());
        CPPUNIT_ASSERT_EQUAL(std::string("80"), play.names[0].port);
        CPPUNIT_ASSERT_EQUAL(2, play.names[1].origin.number);
        CPPUNIT_ASSERT_EQUAL(2, play.down[0].number);
        CPPUNIT_ASSERT_EQUAL(3, play.raw[0].number);
        CPPUNIT_ASSERT_EQUAL(4, play.deaf[0].number);
        CPPUNIT_ASSERT_EQUAL(std::string("p"), play.pipes[0]);
        CPPUNIT_ASSERT_EQUAL(std::string("x.example"), play.addresses[0].host);
        CPPUNIT_ASSERT_EQUAL(std::size_t{2}, play.addresses[0].addresses.size());
        CPPUNIT_ASSERT_EQUAL(std::string("127.0.0.1"), play.addresses[0].addresses[1]);
    }
    void eachValueOfATableIsACase()
    {
        const Play play = parsed(HEAD + "each word  a b | \\x20{bytes} \neach word {nothing}\n" +
                                 "file x{word} y\n" + "A>B: GET /{word}{word} HT\n" + ANSWER);
        CPPUNIT_ASSERT_EQUAL(std::string("word = a b"), play.inCase);
        CPPUNIT_ASSERT_EQUAL(std::size_t{2}, play.furtherCases.size());
        CPPUNIT_ASSERT_EQUAL(std::string("word = {nothing}"), play.furtherCases[1].inCase);
        const Play& second = play.furtherCases[0];
        CPPUNIT_ASSERT_EQUAL(std::string("x\\x20{bytes}"), second.files[0].name);
        const auto& sent = std::get<Sent>(second.scene[0].what);
        CPPUNIT_ASSERT_EQUAL(std::string("GET /\\x20{bytes}\\x20{bytes} HT"), sent.body[0].text);
        CPPUNIT_ASSERT_EQUAL(7, second.scene[0].line);
    }
    void mistakesInATableAreReported()
    {
        assertFaults({{HEAD + "each\n" + REQUEST + ANSWER, "`each` needs a value"},
            {HEAD + "each size\n" + REQUEST + ANSWER, "x.play:4: `each` needs a name"},
            {HEAD + "each size 1 |  | 2\n" + REQUEST + ANSWER, "x.play:4: `each` needs a name"},
            {HEAD + "each Size 1 | 2\n" + REQUEST + ANSWER, "x.play:4: `each` needs a name"},
            {HEAD + "each size 1\neach other 2\n" + REQUEST + ANSWER,
                "x.play:5: a play has one table"},
            {HEAD + "each size 1 | 2\n" + REQUEST + ANSWER, "no line contains {size}"},
            {HEAD + "each size 1 | \\q\n" + REQUEST + "A>B: {size}\n" + ANSWER,
                "x.play:7: `\\q` is not an escape"}});
    }
    void linesBetweenTheSamePartiesAreOneMessage()
    {
        const Play play = parsed(
            HEAD +
            "A>B  GET / HTTP/1.1\n\n# a comment does not end it\nA>B  Host: {B}\nA>B\nA>B  one\n"
            "A>B  two\n" +
            ANSWER + "B>A  Content-Type: *\nB>A\nB>A  {broken}\n");
        CPPUNIT_ASSERT_EQUAL(std::size_t{2}, play.scene.size());
        const auto& sent = std::get<Sent>(play.scene[0].what);
        CPPUNIT_ASSERT_EQUAL(std::size_t{2}, sent.head.size());
        CPPUNIT_ASSERT_EQUAL(std::size_t{2}, sent.body.size());
        CPPUNIT_ASSERT_EQUAL(4, play.scene[0].line);
        const auto& expected = std::get<Expected>(play.scene[1].what);
        CPPUNIT_ASSERT_EQUAL(std::size_t{2}, expected.head.size());
        CPPUNIT_ASSERT_EQUAL(std::string("{broken}"), expected.body[0].text);
    }
    void aDirectiveEndsAMessage()
    {
        const Play play =
            parsed(HEAD + REQUEST + "then\n" + REQUEST + "A closes\n" + REQUEST + ANSWER);
        CPPUNIT_ASSERT_EQUAL(std::size_t{5}, play.scene.size());
    }
    void rawBytesHaveNoHead()
    {
        const Play play = parsed(HEAD + "A>B: GET\nA>B:  / HT\n" + ANSWER);
        const auto& sent = std::get<Sent>(play.scene[0].what);
        CPPUNIT_ASSERT(sent.raw && sent.head.empty());
        CPPUNIT_ASSERT_EQUAL(std::string("/ HT"), sent.body[1].text);
    }
    void spacesAtTheEndOfATextAreKept()
    {
        const Play play = parsed(HEAD + "A>B:   x  \n" + ANSWER);
        CPPUNIT_ASSERT_EQUAL(std::string("x  "), std::get<Sent>(play.scene[0].what).body[0].text);
    }
    void originsAreCounted()
    {
        CPPUNIT_ASSERT_EQUAL(1, parsed(HEAD + REQUEST + ANSWER).origins);
        CPPUNIT_ASSERT_EQUAL(
            3, parsed(HEAD + "A>B  GET /{C3.port}/ HTTP/1.1\nA>B\n" + ANSWER).origins);
    }
    void mistakesInTheHeadAreReported()
    {
        const std::string scene = REQUEST + ANSWER;
        assertFaults({
            {"spec RFC 9112\npoints 1\n" + scene, "has no `title`"},
            {"title x\npoints 1\n" + scene, "has no `spec`"},
            {"title x\nspec y\n" + scene, "neither `points` nor `guard`"},
            {"titel x\n", "x.play:1: unknown word `titel`"},
            {"title x\ntitle y\n", "x.play:2: a play has one title"},
            {"title\n", "`title` needs a value"},
            {"points 0\n", "from 1 to 100"},
            {"points 1\nguard\n", "x.play:2: a play has one line of"},
            {"optional\npoints 1\n", "x.play:2: a play has one line of"},
            {"title x\nspec y\noptional\n" + scene, "an optional play needs a `gap`"},
            {"file a.txt\n", "a name and a content"},
            {"file a.txt \\q\n", "x.play:1: `\\q` is not an escape"},
            {"name a b c\n", "`name` needs a host"},
            {"name :80\n", "neither HOST nor HOST:PORT"},
            {"addresses x.example\n", "a host name and at least one address"},
            {"addresses x.example localhost\n", "`localhost` is not an IP address"},
            {"gap 1.7\n", "`gap` needs a number and a name"},
            {"gap find\n", "`gap` needs a number and a name"},
            {"gap 9.9 find\n", "gap 9.9 find belongs to a later lab"},
            {"down B\n", "`B` is not an origin"},
            {HEAD, "nothing happens in this play"},
            {HEAD + REQUEST + "file a b\n", "x.play:6: `file` belongs to the head"},
        });
    }
    void mistakesInTheSceneAreReported()
    {
        assertFaults({
            {HEAD + REQUEST, "tests nothing"},
            {HEAD + ANSWER, "x.play:4: B is expected to send something, but"},
            {HEAD + REQUEST + "C>B  HTTP/1.1 200 OK\nC>B\n", "x.play:6: C sends a response, but"},
            {HEAD + "A>C  GET / HTTP/1.1\n", "`A>C` is not a direction"},
            {HEAD + "A>D  GET / HTTP/1.1\n", "`A>D` is not a direction"},
            {HEAD + "A>Bx GET\n", "there must be a space between"},
            {HEAD + "A>B? GET\n", "can be optional"},
            {HEAD + REQUEST + "B>A: x\n", "x.play:6: `B>A:` is for the bytes in a tunnel"},
            {HEAD + REQUEST + "B>C: x\n",
                "x.play:6: `B>C:` is for an origin that does not speak HTTP"},
            {HEAD + REQUEST + "B connects to C\n", "say so in the head: raw C"},
            {HEAD + "raw C\n" + REQUEST + "B>C  GET / HTTP/1.1\n", "`raw`), so its bytes are"},
            {HEAD + REQUEST + "B>C? GET / HTTP/1.1\nC>B?: x\n", "raw bytes cannot be optional"},
            {HEAD + REQUEST + "B>C\nB>C  body\n", "x.play:6: this message has no start line"},
            {HEAD + "crowd 1 /{C}/x\n", "a number from 2 to 400"},
            {HEAD + "crowd 5 /x\n", "a target at an origin"},
            {HEAD + "B may open 3 descriptors\n", "unknown directive `B may open 3 descriptors`"},
            {HEAD + "B has a process for C\n", "unknown directive `B has a process for C`"},
            {HEAD + REQUEST + "B jumps\n",
                "x.play:6: unknown directive `B jumps`; the directives of B are: has read"},
            {HEAD + REQUEST + "B closes C\n",
                "unknown directive `B closes C`; the directives of B are: has read, closes A, "
                "ends A or C"},
            {HEAD + "A has\n", "unknown directive `A has`"},
            {HEAD + "B's clock 60s\n", "unknown directive `B's clock 60s`"},
            {HEAD + "B's clock +60\n", "unknown directive `B's clock +60`"},
            {HEAD + "B's fork fails with ENOENT\n", "unknown directive `B's fork fails with"},
            {HEAD + "B's kill fails with EAGAIN\n", "unknown directive `B's kill fails with"},
            {HEAD + "A>B  Date: {now 60s}\n", "`{now 60s}` is not a placeholder"},
            {HEAD + "C says 0 times x\n", "unknown directive `C says 0 times x`"},
            {HEAD + "C says 4 times\n", "says N times TEXT"},
        });
    }
    void mistakesInMessagesAreReported()
    {
        assertFaults({
            {HEAD + "A>B\nA>B  x\n" + ANSWER, "x.play:4: this message has no start line"},
            {HEAD + "A>B  Host: x\nA>B\n" + ANSWER, "no start line, as in `GET /name HTTP/1.1`"},
            {HEAD + "A>B  GET / HTTP/1.1\n" + ANSWER,
                "x.play:4: the head of this message does not end"},
            {HEAD + "A>B  GET /{D} HTTP/1.1\nA>B\n", "x.play:4: `{D}` is not a placeholder"},
            {HEAD + REQUEST + "B>A  200 OK\n", "a response begins with a status"},
            {HEAD + REQUEST + "B>A  HTTP/1.1 20\n", "a response begins with a status"},
            {HEAD + REQUEST + "B>A\n", "x.play:6: this message has no start line"},
            {HEAD + REQUEST + "B>C  GET\n", "begins with its method and target"},
            {HEAD + REQUEST + ANSWER + "B>A  Content-Type\n", "x.play:7: a field line is"},
            {HEAD + REQUEST + "B>A  HTTP/1.1 200\nB>A  X: {broken}\n", "is not a placeholder"},
        });
    }
    void everyDirectiveIsKnown()
    {
        const Play play = parsed(
            HEAD + "A connects\nA reads slowly\nA keeps\n" + REQUEST +
            "B has read\nB>C  GET / HTTP/1.1\nC keeps the connection\nC stays silent\nC closes\n"
            "C resets\nC goes down\nC comes back\nA2 keeps the connection\nA has a text\nA ends\n"
            "B closes A2\nA resets\nB rests\nB keeps no descriptor\nB is stopped\n"
            "B starts again\nB is killed\nthen\n");
        CPPUNIT_ASSERT_EQUAL(std::size_t{22}, play.scene.size());
        const auto& has = std::get<Directive>(play.scene[13].what);
        CPPUNIT_ASSERT(has.verb == Verb::HasText && has.text == "a text");
        const auto& closes = std::get<Directive>(play.scene[15].what);
        CPPUNIT_ASSERT(closes.verb == Verb::ClosesA && closes.who.number == 2);
    }
    void directivesNameTheirParty()
    {
        struct Wanted
        {
            std::string line;
            Verb verb;
            std::string who;
            std::string text = {};
            std::size_t count = 0;
        };
        const std::vector<Wanted> all = {{"A2 drips a b", Verb::Drips, "A2", "a b"},
            {"C drips x", Verb::Drips, "C", "x"}, {"C has x", Verb::HasText, "C", "x"},
            {"C2 ends", Verb::Ends, "C2"}, {"A waits", Verb::Waits, "A"},
            {"A2 is refused", Verb::IsRefused, "A2"}, {"B ends A2", Verb::EndsSide, "A2"},
            {"B ends C2", Verb::EndsSide, "C2"}, {"B ends", Verb::HasEnded, "B"},
            {"B connects to C2", Verb::ConnectsTo, "C2"},
            {"B asks on the same connection with C", Verb::AsksOnTheSame, "C"},
            {"B asks on a new connection with C2", Verb::AsksOnANew, "C2"},
            {"B does not spin", Verb::DoesNotSpin, "B"}, {"B still runs", Verb::StillRuns, "B"},
            {"B is asked to stop", Verb::IsAskedToStop, "B"},
            {"B is interrupted", Verb::IsInterrupted, "B"},
            {"B may open 1 more descriptor", Verb::MayOpen, "B", "", 1},
            {"B may open 0 more descriptors", Verb::MayOpen, "B", "", 0},
            {"B may open descriptors again", Verb::MayOpenAgain, "B"},
            {"B has a process for A", Verb::HasProcess, "A"},
            {"B has no child", Verb::HasNoChild, "B"}, {"B loses A2", Verb::LosesProcess, "A2"},
            {"B stalls A2", Verb::StallsProcess, "A2"},
            {"B cannot start twice", Verb::CannotStartTwice, "B"},
            {"B is measured", Verb::IsMeasured, "B"}, {"B has not grown", Verb::HasNotGrown, "B"},
            {"C2 says 16 times a  b", Verb::Drips, "C2", "a  b", 16},
            {"crowd 20 /{C2}/x{random 8}", Verb::Crowd, "C2", "/{C2}/x{random 8}", 20}};
        for (const Wanted& wanted : all)
        {
            const Play play = parsed(HEAD + "raw C2\n" + REQUEST + ANSWER + wanted.line + "\n");
            const auto& directive = std::get<Directive>(play.scene.at(2).what);
            CPPUNIT_ASSERT_MESSAGE(wanted.line, wanted.verb == directive.verb);
            CPPUNIT_ASSERT_EQUAL(wanted.who, directive.who.name());
            CPPUNIT_ASSERT_EQUAL(wanted.text, directive.text);
            CPPUNIT_ASSERT_EQUAL(wanted.count, directive.count);
        }
    }
    void theRestOfARequestHasNoHead()
    {
        const Play play = parsed(HEAD + REQUEST + "B>C  PUT / HTTP/1.1\nthen\nB>C\nB>C  body\n");
        const auto& rest = std::get<Expected>(play.scene.at(2).what);
        CPPUNIT_ASSERT(rest.head.empty() && !rest.raw);
        CPPUNIT_ASSERT_EQUAL(std::string("body"), rest.body.at(0).text);
    }
};

CPPUNIT_TEST_SUITE_REGISTRATION(PlayParserTest);

} // namespace Plays
