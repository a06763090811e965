# That the client has gone is not noticed: the loop tries again, for ever.
# caught by: lab1/outlives-a-client-that-leaves-early

    // Fill in start: 1.6 sendAll
    while (!bytes.empty())
    {
        try
        {
            bytes.remove_prefix(sendSome(bytes));
        }
        catch (const Poco::Exception&)
        {
            // Perhaps it goes better the next time.
        }
    }
    // Fill in end: 1.6
