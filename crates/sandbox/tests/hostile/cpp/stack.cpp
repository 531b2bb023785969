int down(volatile int *above) { volatile int here[4096]; here[0] = *above + 1; return down(here) + here[1]; }
int main() { int zero = 0; return down(&zero); }
