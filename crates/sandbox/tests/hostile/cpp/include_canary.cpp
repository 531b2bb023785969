#include "@CANARY@"
int main() { return 0; }
