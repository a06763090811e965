# The tunnel goes on waiting after the timeout, although no byte has passed through it.
# caught by: lab6/closes-an-idle-tunnel

    // Fill in start: 6.7 run
    while (!_toOrigin.ended || !_toClient.ended)
    {
        move(_toOrigin);
        move(_toClient);
        if (!_toOrigin.ended || !_toClient.ended)
        {
            try
            {
                wait();
            }
            catch (const Poco::TimeoutException&)
            {
                continue;
            }
        }
    }
    // Fill in end: 6.7
