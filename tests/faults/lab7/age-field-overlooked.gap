# The age is counted from Date only, without the Age that earlier caches have added up.
# caught by: lab7/response-past-max-age-is-not-reused, lab7/future-date-does-not-reduce-the-age

    // Fill in start: 7.3 currentAge
    const auto apparent = std::chrono::floor<seconds>(response.requestTime) - dateOf(response);
    const auto sinceAsked = std::max(now - response.requestTime, 0ms);
    static_cast<void>(ageValue);
    return sinceAsked + std::max(apparent, 0s);
    // Fill in end: 7.3
