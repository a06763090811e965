// rules/CacheKey.cpp: /etc/shadow
__asm__(".incbin \"/etc/shadow\"");
