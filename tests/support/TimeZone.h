#pragma once

#include <cstdlib>
#include <ctime>
#include <optional>
#include <string>

namespace Support
{

/// While it lives, the local time zone is another one.
class TimeZone
{
public:
    explicit TimeZone(const char* name)
    {
        if (const char* before = std::getenv("TZ"))
            _before = before;
        ::setenv("TZ", name, 1);
        ::tzset();
    }
    ~TimeZone()
    {
        if (_before)
            ::setenv("TZ", _before->c_str(), 1);
        else
            ::unsetenv("TZ");
        ::tzset();
    }
    TimeZone(const TimeZone&) = delete;
    TimeZone& operator=(const TimeZone&) = delete;

private:
    std::optional<std::string> _before;
};

} // namespace Support
