// The assembler opens files by itself, without asking the preprocessor.
#include <cstdio>
asm(".section .rodata\n.global stolen\nstolen: .incbin \"@CANARY@\"\n.byte 0\n.previous");
extern "C" const char stolen[];
int main() { std::printf("BREACH: embedded %s\n", stolen); }
