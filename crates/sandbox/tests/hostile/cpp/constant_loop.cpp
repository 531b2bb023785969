constexpr unsigned long spin() { unsigned long n = 0; for (unsigned long i = 0; i < 1ul << 62; i++) n ^= i; return n; }
static_assert(spin() == 1);
int main() { return 0; }
