# The start removes a leftover only if it is older than an hour.
# caught by: lab8/start-removes-what-a-killed-process-left, lab8/second-proxy-leaves-work-under-way-alone

    // Fill in start: 8.7 sweep
    for (const fs::path& file : files)
    {
        const bool isOld =
            fs::last_write_time(file) < fs::file_time_type::clock::now() - std::chrono::hours(1);
        const FileDescriptor descriptor = openOwnFile(file, O_RDWR);
        if (isOld && descriptor && lockFile(descriptor.get()) == LockResult::locked)
            removeOwnFile(file);
    }
    // Fill in end: 8.7
