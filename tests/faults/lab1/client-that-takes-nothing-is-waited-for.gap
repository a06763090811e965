# A client that takes nothing is waited for without end.
# caught by: lab1/gives-up-on-a-client-that-takes-nothing

    // Fill in start: 1.6 sendAll
    while (!bytes.empty())
    {
        try
        {
            bytes.remove_prefix(sendSome(bytes));
        }
        catch (const Poco::TimeoutException&)
        {
        }
    }
    // Fill in end: 1.6
