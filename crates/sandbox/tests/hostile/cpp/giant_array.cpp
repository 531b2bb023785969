// Two gigabytes of initialized data, in the object file and in the program.
int field[500'000'000] = {1};
int main() { return field[7]; }
