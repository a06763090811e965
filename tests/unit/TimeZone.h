#pragma once

#include <cstdlib>
#include <ctime>
#include <optional>
#include <string>

/// Changes the local time zone while the object lives.
class TimeZone
{
public:
    explicit TimeZone(const std::string& name)
    {
        if (const char* before = std::getenv("TZ"))
            _before = before;
        setenv("TZ", name.c_str(), 1);
        tzset();
    }
    ~TimeZone()
    {
        if (_before)
            setenv("TZ", _before->c_str(), 1);
        else
            unsetenv("TZ");
        tzset();
    }
    TimeZone(const TimeZone&) = delete;
    TimeZone& operator=(const TimeZone&) = delete;

private:
    std::optional<std::string> _before;
};

/// Runs `test(zone)` in several local time zones, none of which may change what the test sees.
template <class Test>
void inEachTimeZone(Test test)
{
    for (const std::string zone : {"America/Los_Angeles", "Asia/Tokyo", "UTC", "XYZ-5:30"})
    {
        const TimeZone changed(zone);
        test(zone);
    }
}
