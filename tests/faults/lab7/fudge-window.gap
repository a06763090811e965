# The proxy subtracts an hour from the age, in case a time zone is wrong.
# caught by: lab7/response-past-max-age-is-not-reused
# seen in: 1 of 17

    // Fill in start: 7.3 currentAge
    const auto apparent = std::chrono::floor<seconds>(response.requestTime) - dateOf(response);
    const auto sinceAsked = std::max(now - response.requestTime, 0ms);
    return std::max<std::chrono::milliseconds>(
        sinceAsked + std::max({apparent, ageValue(response.fields)}) - 1h, 0ms);
    // Fill in end: 7.3
