// Archives that are incomplete, damaged or encrypted, or have headers that no archiver writes.

#include "tests/tools/grade/IntakeTest.h"

#include <cppunit/extensions/HelperMacros.h>

#include <array>
#include <cstdio>

namespace
{

class DamagedArchiveTest : public IntakeTest
{
    CPPUNIT_TEST_SUITE(DamagedArchiveTest);
    CPPUNIT_TEST(anEncryptedArchiveIsRefused);
    CPPUNIT_TEST(anIncompleteArchiveIsRefused);
    CPPUNIT_TEST(anArchiveIsReadToItsEnd);
    CPPUNIT_TEST(aDamagedArchiveIsRefused);
    CPPUNIT_TEST(archivesDamagedAtRandomDoNoHarm);
    CPPUNIT_TEST(aSparseFileIsRefusedForItsZeros);
    CPPUNIT_TEST(hugeNumbersInAHeaderAreRefused);
    CPPUNIT_TEST(aNameEndsAtANulByte);
    CPPUNIT_TEST(namesInOtherScriptsAreTaken);
    CPPUNIT_TEST_SUITE_END();

public:
    void anEncryptedArchiveIsRefused()
    {
        for (const char* method : {"zipcrypt", "aes256"})
        {
            Packing packing(
                ARCHIVE_FORMAT_ZIP, ARCHIVE_FILTER_NONE, std::string("zip:encryption=") + method);
            expectRefused(handIn(addTree(packing, "starter/")),
                "The archive is encrypted. Pack it again without a password.");
        }
    }

    void anIncompleteArchiveIsRefused()
    {
        for (const int filter : {ARCHIVE_FILTER_NONE, ARCHIVE_FILTER_GZIP, ARCHIVE_FILTER_XZ})
        {
            Packing packing(ARCHIVE_FORMAT_TAR_USTAR, filter);
            expectRefusedParts(addTree(packing, "starter/").bytes());
        }
        Packing zip(ARCHIVE_FORMAT_ZIP);
        expectRefusedParts(addTree(zip, "starter/").bytes());
        // A tar file without its last blocks, cut where an entry ends.
        Packing tar(ARCHIVE_FORMAT_TAR_USTAR);
        const std::string bytes = addTree(tar, "starter/").bytes();
        expectRefused(
            handInBytes(bytes.substr(0, 6 * 512)), "The archive is damaged or incomplete. ");
    }

    void anArchiveIsReadToItsEnd()
    {
        Packing tar(ARCHIVE_FORMAT_TAR_USTAR);
        Packing zipped(ARCHIVE_FORMAT_RAW, ARCHIVE_FILTER_GZIP);
        const std::string padding(1000000, '\0'); // after the end of the tar file
        const std::string bytes =
            zipped.file("data", addTree(tar, "starter/").bytes() + padding).bytes();
        expectTakenSilently(handInBytes(bytes));
        expectRefused(handInBytes(bytes.substr(0, bytes.size() - 20)),
            "The archive is damaged or incomplete");
    }

    void aDamagedArchiveIsRefused()
    {
        Packing zip(ARCHIVE_FORMAT_ZIP, ARCHIVE_FILTER_NONE, "zip:compression=store");
        std::string bytes = addTree(zip, "starter/").bytes();
        bytes.replace(bytes.find("// mine"), 7, "// mind");
        expectRefused(handInBytes(bytes), "The archive is damaged or incomplete (ZIP bad CRC");
        Packing tar(ARCHIVE_FORMAT_TAR_USTAR);
        bytes = addTree(tar, "starter/").bytes();
        bytes[headerOf(bytes, fieldList)] = 'S';
        expectRefused(handInBytes(bytes), "The archive is damaged or incomplete");
    }

    void archivesDamagedAtRandomDoNoHarm()
    {
        unsigned int state = 1;
        const auto random = [&state]
        {
            return (state = state * 1103515245U + 12345U) >> 8U;
        };
        int refused = 0;
        for (const auto& [format, filter] : {std::pair{ARCHIVE_FORMAT_ZIP, ARCHIVE_FILTER_NONE},
                 std::pair{ARCHIVE_FORMAT_TAR_PAX_INTERCHANGE, ARCHIVE_FILTER_NONE},
                 std::pair{ARCHIVE_FORMAT_TAR_GNUTAR, ARCHIVE_FILTER_GZIP}})
        {
            Packing packing(format, filter);
            const std::string whole =
                addTree(packing, "starter/").file(std::string(200, 'n'), "x").bytes();
            for (int round = 0; round < 300; ++round)
            {
                std::string bytes = whole;
                for (int change = 0; change < 3; ++change)
                    bytes[random() % bytes.size()] = static_cast<char>(random());
                const Submission submission = handInBytes(bytes);
                CPPUNIT_ASSERT(submission.refused.empty() == !submission.files.empty());
                refused += !submission.refused.empty();
            }
        }
        CPPUNIT_ASSERT(refused > 100);
    }

    void aSparseFileIsRefusedForItsZeros()
    {
        Packing small;
        expectRefused(handIn(addTreeBut(small).sparseFile(fieldList, 100000, "// end\n")),
            fieldList + " contains a NUL byte. ");
        Packing large;
        const Submission submission =
            handIn(addTreeBut(large).sparseFile(fieldList, 100 << 20, "// end\n"));
        expectRefused(submission, fieldList + " is larger than 256 KiB. ");
        // GNU's own format: one piece of 7 bytes, at the end of a terabyte.
        Packing old(ARCHIVE_FORMAT_TAR_GNUTAR);
        std::string bytes = addTreeBut(old).file(fieldList, "// end\n").bytes();
        const std::size_t header = headerOf(bytes, fieldList);
        setField(bytes, header, typeOffset, "S");
        setField(bytes, header, 386, "17777777771 ");
        setField(bytes, header, 398, "00000000007 ");
        setField(bytes, header, 483, "20000000000 ");
        expectRefused(
            handInBytes(withChecksum(bytes, header)), fieldList + " is larger than 256 KiB. ");
    }

    void hugeNumbersInAHeaderAreRefused()
    {
        expectDamaged("size attribute overflow", paxRecord("size", "9223372036854775807"));
        expectDamaged("size attribute overflow", paxRecord("size", std::string(26, '9')));
        expectDamaged("Special header too large", paxRecord("path", std::string(2 << 20, 'x')));
        expectDamaged("Line too long", paxRecord("GNU.sparse.major", "1") +
                                           paxRecord("GNU.sparse.minor", "0") +
                                           paxRecord("GNU.sparse.name", "x") +
                                           paxRecord("GNU.sparse.realsize", "9223372036854775807"));
        // libarchive ignores these; and a.cpp is not a file of the starter.
        for (const std::string& records : {std::string("999999999 path=x\n"),
                 paxRecord("GNU.sparse.map", "0,9223372036854775807,9223372036854775807,1")})
            expectTaken(handInBytes(withPaxHeader(records)));
    }

    void aNameEndsAtANulByte()
    {
        // libarchive, like tar(1), ends a name at a NUL byte. It becomes a name like any other.
        const Submission submission =
            handInBytes(withPaxHeader(paxRecord("path", std::string("starter/b.cpp\0/../x", 19))));
        expectTaken(submission);
        expectRemark(submission, "b.cpp is ignored: ");
    }

    void namesInOtherScriptsAreTaken()
    {
        for (const int format : {ARCHIVE_FORMAT_TAR_USTAR, ARCHIVE_FORMAT_ZIP})
        {
            Packing packing(format);
            expectTaken(handIn(addTree(packing, "\xe5\xbc\xa0\xe4\xb8\x89/starter/")));
        }
        // A zip file may say that its names are UTF-8: bit 11 of the flags of an entry.
        Packing packing(ARCHIVE_FORMAT_ZIP);
        std::string bytes = addTree(packing, "\xe5\xbc\xa0/starter/").bytes();
        for (const auto& [header, flags] :
            {std::pair{std::string("PK\3\4"), 7}, std::pair{std::string("PK\1\2"), 9}})
            for (std::size_t at = 0; (at = bytes.find(header, at)) != std::string::npos; ++at)
                bytes[at + static_cast<std::size_t>(flags)] |= 8;
        expectTakenSilently(handInBytes(bytes));
        for (const auto& [name, printable] : {std::pair{"\xe5\xbc\xa0.cpp", "\\xe5\\xbc\\xa0.cpp"},
                 std::pair{"\xff\xfe.cpp", "\\xff\\xfe.cpp"}})
        {
            const Submission submission =
                handInBytes(withPaxHeader(paxRecord("path", std::string("starter/") + name)));
            expectTaken(submission);
            expectRemark(submission, std::string(printable) + " is ignored: ");
        }
    }

private:
    static constexpr std::size_t typeOffset = 156; // in a header of tar

    /// Hands in the first bytes of an archive, as many as there can be without all of them.
    void expectRefusedParts(const std::string& bytes) const
    {
        const std::size_t end = bytes.find_last_not_of('\0');
        for (const std::size_t size : {end, end / 2, std::size_t{600}, std::size_t{60}})
            if (size < end)
                CPPUNIT_ASSERT_MESSAGE(
                    std::to_string(size), !handInBytes(bytes.substr(0, size)).refused.empty());
        expectRefused(
            handInBytes(bytes.substr(0, end / 2)), "The archive is damaged or incomplete");
    }

    static std::size_t headerOf(const std::string& bytes, const std::string& name)
    {
        const std::size_t header = bytes.rfind(name + std::string(1, '\0'));
        CPPUNIT_ASSERT(header != std::string::npos && header % 512 == 0);
        return header;
    }

    static void setField(
        std::string& bytes, std::size_t header, std::size_t offset, const std::string& value)
    {
        bytes.replace(header + offset, value.size(), value);
    }

    static std::string withChecksum(std::string bytes, std::size_t header)
    {
        setField(bytes, header, 148, "        ");
        unsigned int sum = 0;
        for (std::size_t at = header; at < header + 512; ++at)
            sum += static_cast<unsigned char>(bytes[at]);
        std::array<char, 8> text{};
        std::snprintf(text.data(), text.size(), "%06o", sum);
        setField(bytes, header, 148, std::string(text.data(), 7) + " ");
        return bytes;
    }

    /// LENGTH KEY=VALUE, where the length counts itself.
    static std::string paxRecord(const std::string& key, const std::string& value)
    {
        const std::string rest = " " + key + "=" + value + "\n";
        std::size_t length = rest.size();
        while (length != std::to_string(length).size() + rest.size())
            length = std::to_string(length).size() + rest.size();
        return std::to_string(length) + rest;
    }

    /// A tree, and then a file with these records in front.
    static std::string withPaxHeader(const std::string& records)
    {
        Packing packing(ARCHIVE_FORMAT_TAR_USTAR);
        std::string bytes =
            addTree(packing, "starter/").file("pax", records).file("starter/a.cpp", "x").bytes();
        const std::size_t header = headerOf(bytes, "pax");
        setField(bytes, header, typeOffset, "x");
        return withChecksum(bytes, header);
    }

    void expectDamaged(const std::string& reason, const std::string& records) const
    {
        const Submission submission = handInBytes(withPaxHeader(records));
        expectRefused(submission, "The archive is damaged or incomplete");
        expectRefused(submission, reason);
    }
};

CPPUNIT_TEST_SUITE_REGISTRATION(DamagedArchiveTest);

} // namespace
