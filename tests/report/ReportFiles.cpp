// One run in five files.
#include "tests/report/ReportFiles.h"

#include <filesystem>
#include <fstream>
#include <iomanip>
#include <sstream>

namespace Plays
{

namespace
{

void write(const std::string& file, const std::string& content)
{
    std::ofstream stream(file);
    if (!(stream << content).flush())
        throw std::runtime_error("The report cannot be written to " + file + ".");
}

} // namespace

std::vector<const CatalogEntry*> RunReport::testsOf(const LabName& lab) const
{
    std::vector<const CatalogEntry*> tests;
    for (const CatalogEntry& entry : entries)
    {
        if (entry.play.labName() == lab && summary.resultOf(entry) != nullptr)
            tests.push_back(&entry);
    }
    return tests;
}

std::string inSeconds(double seconds)
{
    std::ostringstream text;
    text << std::fixed << std::setprecision(3) << seconds;
    return text.str();
}

void writeReportFiles(const std::string& folder, const RunReport& report)
{
    std::error_code error; // then the files cannot be written either
    std::filesystem::create_directories(folder, error);
    write(folder + "/report.html", htmlOf(report));
    write(folder + "/report.json", jsonOf(report));
    write(folder + "/report.xml", junitOf(report));
    write(folder + "/summary.md", summaryOf(report));
    write(folder + "/annotations.txt", annotationsOf(report));
}

} // namespace Plays
