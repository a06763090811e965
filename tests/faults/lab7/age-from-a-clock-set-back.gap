# The age becomes smaller than Age if the clock has been set back.
# caught by: lab7/age-grows

    // Fill in start: 7.3 currentAge
    const auto apparent = std::chrono::floor<seconds>(response.requestTime) - dateOf(response);
    const auto sinceRequest = now - response.requestTime;
    return sinceRequest + std::max(apparent, ageValue(response.fields));
    // Fill in end: 7.3
