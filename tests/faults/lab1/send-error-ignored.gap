# A send error goes unnoticed, so the loop retries forever after the client has gone.
# caught by: lab1/survives-a-client-that-leaves-early

    // Fill in start: 1.6 sendAll
    while (!bytes.empty())
    {
        try
        {
            bytes.remove_prefix(sendSome(bytes));
        }
        catch (const Poco::Exception&)
        {
            // Perhaps it works the next time.
        }
    }
    // Fill in end: 1.6
