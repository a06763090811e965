// rules/CacheStatus.cpp: /etc/passwd
__asm__(".include \"/etc/passwd\"");
