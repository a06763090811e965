# A response with a Date in the future gets no older until that time.
# caught by: lab7/future-date-does-not-stop-the-age

    // Fill in start: 7.3 currentAge
    const auto sinceDate = std::chrono::floor<std::chrono::milliseconds>(now - dateOf(response));
    const auto sinceRequest = std::max(std::chrono::milliseconds(now - response.requestTime), 0ms);
    return std::max(response.fields.find("Age") ? sinceRequest + ageValue(response.fields) : 0ms,
        std::max(sinceDate, 0ms));
    // Fill in end: 7.3
