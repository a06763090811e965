// rules/VariantTags.cpp: /etc/shadow
#include "/etc/shadow"
