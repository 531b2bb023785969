asm(".section .data\n.fill 4000000000, 1, 7\n.previous");
int main() { return 0; }
