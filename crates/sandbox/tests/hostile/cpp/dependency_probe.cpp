// Existence and age of host files, asked without reading them.
#include <cstdio>
#if __has_include("@CANARY@")
#define SEEN 1
#else
#define SEEN 0
#endif
int main() { std::puts(SEEN ? "BREACH: the compiler sees the host's files" : "tried: __has_include"); }
