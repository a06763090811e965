#pragma once

#include <cstdlib>
#include <ctime>
#include <optional>
#include <string>

/// Where the time zone must not matter, a test is done in each of these.
inline constexpr const char* timeZones[] = {"America/Los_Angeles", "Asia/Tokyo", "UTC", "XYZ-5:30"};

/// While it lives, the local time zone is another one.
class TimeZone
{
public:
    explicit TimeZone(const char* name)
    {
        if (const char* before = std::getenv("TZ"))
            _before = before;
        setenv("TZ", name, 1);
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
