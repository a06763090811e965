# The age wraps around after a minute, like the second hand of a clock.
# caught by: lab7/old-date-makes-a-response-stale
# seen in: 2 of 17

    // Fill in start: 7.3 currentAge
    const auto apparent = std::chrono::floor<seconds>(response.requestTime) - dateOf(response);
    const auto sinceAsked = std::max(now - response.requestTime, 0ms);
    return sinceAsked + std::max({apparent % 60s, ageValue(response.fields), 0s});
    // Fill in end: 7.3
