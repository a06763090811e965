// What a process of the grader may still do after Apart, and what comes back from it.
#include "tools/grade/Apart.h"
#include "tests/tools/grade/IntakeTest.h"
#include "tools/grade/Command.h"
#include "tools/grade/Intake.h"

#include <cppunit/extensions/HelperMacros.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <sys/socket.h>

class ApartTest : public IntakeTest
{
    CPPUNIT_TEST_SUITE(ApartTest);
    CPPUNIT_TEST(onlyWhatIsNamedCanBeReadAndWritten);
    CPPUNIT_TEST(thereAreFewSockets);
    CPPUNIT_TEST(aSubmissionComesBackWhole);
    CPPUNIT_TEST(theReasonOfARefusalComesBack);
    CPPUNIT_TEST_SUITE_END();

public:
    void onlyWhatIsNamedCanBeReadAndWritten()
    {
        if (!Grade::Apart::isComplete())
            return; // then namespaces keep the compiler apart
        write("readable/file", "x");
        write("writable/file", "x");
        write("other/file", "x");
        CPPUNIT_ASSERT_EQUAL(std::string("r- rw -- --"),
            saidApart(
                [this]
                {
                    return rightsTo("readable/file") + " " + rightsTo("writable/file") + " " +
                           rightsTo("other/file") + " " + rightsTo("../../../etc/shadow");
                }));
    }

    void thereAreFewSockets()
    {
        write("readable/file", "x");
        write("writable/file", "x");
        CPPUNIT_ASSERT_EQUAL(std::string("UDP - raw -"),
            saidApart(
                []
                {
                    const bool udp = ::socket(AF_INET, SOCK_DGRAM, 0) != -1;
                    const bool raw = ::socket(AF_INET, SOCK_RAW, IPPROTO_ICMP) != -1;
                    return std::string("UDP ") + (udp ? "+" : "-") + " raw " + (raw ? "+" : "-");
                }));
    }

    void aSubmissionComesBackWhole()
    {
        writeTree("starter");
        write("write-up.md", "Mine: 3:f\n");
        write("starter/more.cpp", "");
        const Submission apart = Grade::takeInApart(path(""), named());
        const Submission here = Grade::takeIn(path(""), named());
        CPPUNIT_ASSERT_EQUAL(std::size_t{3}, here.files.size());
        CPPUNIT_ASSERT(here.files == apart.files);
        CPPUNIT_ASSERT_EQUAL(std::size_t{1}, here.papers.size());
        CPPUNIT_ASSERT(here.papers == apart.papers);
        CPPUNIT_ASSERT_EQUAL(std::size_t{1}, here.remarks.size());
        CPPUNIT_ASSERT(here.remarks == apart.remarks);
        CPPUNIT_ASSERT_EQUAL(std::string(), apart.refused);
    }

    void theReasonOfARefusalComesBack()
    {
        const std::string reason = Grade::takeInApart(path("nothing"), named()).refused;
        CPPUNIT_ASSERT(!reason.empty());
        CPPUNIT_ASSERT_EQUAL(Grade::takeIn(path("nothing"), named()).refused, reason);
    }

private:
    std::string rightsTo(const std::string& name) const
    {
        const auto may = [&](int flags)
        {
            return ::open(path(name).c_str(), flags | O_CLOEXEC) != -1;
        };
        return std::string(may(O_RDONLY) ? "r" : "-") + (may(O_WRONLY) ? "w" : "-");
    }

    /// What a process that is kept apart prints.
    std::string saidApart(const std::function<std::string()>& say) const
    {
        const Grade::Apart apart({path("readable")}, {path("writable")});
        const auto act = [&]
        {
            const std::string said = apart.enter() ? say() : "not apart";
            return ::write(STDOUT_FILENO, said.data(), said.size()) > 0 ? 0 : 1;
        };
        return Grade::run(act, {}).output;
    }
};

CPPUNIT_TEST_SUITE_REGISTRATION(ApartTest);
